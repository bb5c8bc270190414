import { Class, Tag } from "@/page/marks";
import type { BlockTool } from "../page/BlockTools";
import type { BlockOnPage, VersionOnPage } from "../page/versionOnPage";

/**
 * Returns the tools that show and hide the counterpart of a block in another language: one
 * for each version that the article’s head offers. The text of that version is fetched when
 * it is asked for.
 */
export function lookUpTools(version: VersionOnPage): BlockTool[] {
  const links = document.querySelectorAll<HTMLAnchorElement>(
    `h1 ~ ${Tag.LanguageSwitch} a[hreflang]`,
  );
  return [...links].map((link) => {
    const unfolded = new WeakMap<HTMLElement, HTMLElement>();
    const isOn = ({ element }: BlockOnPage) => unfolded.get(element)?.isConnected ?? false;
    return {
      label: Object.assign(document.createElement("span"), {
        lang: link.hreflang,
        dir: link.dir,
        textContent: link.textContent,
      }),
      className: Class.LookUp,
      state: "aria-expanded",
      isOn,
      // A pull quote only repeats, and may stand elsewhere in each language.
      suits: ({ element }) => !element.matches("[role=doc-pullquote]"),
      activate: async (block, { detail, currentTarget }) => {
        if (isOn(block)) return unfolded.get(block.element)?.remove();
        const { lookUp } = await import("./lookUp");
        const counterpart = await lookUp(version, link, block);
        if (!counterpart) return;
        unfolded.set(block.element, counterpart);
        // Whoever came by keyboard reads it at once, and goes back from it.
        const button = currentTarget as HTMLElement | null;
        if (detail > 0) return;
        counterpart.focus({ preventScroll: true });
        counterpart.addEventListener("keydown", ({ key }) => {
          if (key !== "Escape") return;
          button?.focus();
          counterpart.remove();
        });
      },
    };
  });
}
