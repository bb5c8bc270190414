import { Class, Data } from "@/page/marks";
import { addressBeside, languageName, lookUp } from "../lookUp/lookUp";
import { showNotice } from "../page/notice";
import type { ReaderMessages } from "../page/readerMessages";
import type { BlockOnPage } from "../page/versionOnPage";
import { placeUrl } from "../share/placeUrl";
import { openNoteForm } from "./noteForm";
import { openedBelow, type Passage, type PassageHost } from "./Passage";
import { copyQuotation } from "./quotePassage";

/** Something that can be done with a passage. */
export interface Act {
  readonly button: HTMLElement;
  /** Left out, it is a link. */
  readonly act?: (event: MouseEvent) => unknown;
  /** Says on the button whether it is done. */
  readonly update?: (button: HTMLElement) => void;
}

/** Reading a block in other languages: an act for each version that the article’s head leads to. */
export function counterpartActs(
  block: BlockOnPage,
  { version }: PassageHost,
  links: readonly HTMLAnchorElement[],
  t: ReaderMessages,
): Act[] {
  return links.map((link) => {
    const language = languageName(link.hreflang);
    let coming: ReturnType<typeof lookUp> | undefined;
    const isParagraph = block.element.tagName === "P";
    const find = () =>
      openedBelow(block.element).find(
        (opened) =>
          opened.matches(`.${Class.Counterpart}`) &&
          (opened as HTMLElement).dataset[Data.Locale] === link.hreflang,
      );
    return {
      button: buttonOf("lookUp"),
      act: async ({ detail }) => {
        const there = find();
        if (there) return there.remove();
        coming ??= lookUp(version, link, block);
        const counterpart = await coming.finally(() => {
          coming = undefined;
        });
        // Whoever came by keyboard reads it at once, and goes back from it.
        if (counterpart && detail === 0) counterpart.focus();
      },
      update: (button) => {
        const key = isParagraph ? "passage.paragraphIn" : "passage.partIn";
        button.textContent = t(find() ? "passage.hide" : key, { language });
      },
    };
  });
}

/** Reading both versions side by side from a block on: a link for each that the article’s head leads to. */
export function besideActs(
  block: BlockOnPage,
  { version }: PassageHost,
  links: readonly HTMLAnchorElement[],
  t: ReaderMessages,
): Act[] {
  return links.map(({ hreflang }) => {
    const link = Object.assign(document.createElement("a"), {
      href: addressBeside(version, hreflang, block),
      textContent: t("passage.beside"),
    });
    link.dataset[Data.Act] = "beside";
    return { button: link };
  });
}

/** Reading on in the version alone, where another stands beside it. */
export function aloneActs({ index }: Passage, { version }: PassageHost, t: ReaderMessages): Act[] {
  if (version.address === undefined) return [];
  const link = Object.assign(document.createElement("a"), {
    href: placeUrl(version, index),
    textContent: t("passage.alone", { language: languageName(version.locale) }),
  });
  link.dataset[Data.Act] = "alone";
  return [{ button: link }];
}

/** Bookmarking a passage, and writing a note to it. */
export function keepingActs(
  passage: Passage,
  { known, bookmarking }: PassageHost,
  bar: HTMLElement,
  t: ReaderMessages,
): Act[] {
  return [
    {
      button: buttonOf("bookmark", t("passage.bookmark"), Class.Ribbon),
      act: async () => (await bookmarking()).activatePassage(passage, bar),
      update: (button) =>
        button.setAttribute("aria-pressed", String(known()?.find(passage) !== undefined)),
    },
    {
      button: buttonOf("note"),
      act: async () => openNoteForm(bar, passage, await bookmarking(), t),
      update: (button) => {
        const hasNote = (known()?.find(passage)?.note ?? "") !== "";
        button.textContent = t(hasNote ? "shelf.editNote" : "shelf.addNote");
      },
    },
  ];
}

/** Copying a passage’s address and its words, and sharing it. */
export function sharingActs(
  { index, words }: Passage,
  block: BlockOnPage,
  { version }: PassageHost,
  t: ReaderMessages,
): Act[] {
  const url = placeUrl(version, index);
  // Words on a page that came translated are not their author's.
  const text = words ? (words.range ? words.text : "") : block.text;
  const { direction } = getComputedStyle(block.element);
  const say = (isCopied: boolean, key: "passage.linkCopied" | "passage.quotationCopied") =>
    showNotice(isCopied ? t(key) : t("passage.notCopied", { address: url }));
  const link: Act = {
    button: buttonOf("link", t("passage.copyLink")),
    act: async () =>
      say(await copies(() => navigator.clipboard.writeText(url)), "passage.linkCopied"),
  };
  const quote: Act = {
    button: buttonOf("quote", t("passage.copyQuotation")),
    act: async () =>
      say(
        await copies(() => copyQuotation(text, url, direction, version, t)),
        "passage.quotationCopied",
      ),
  };
  const share: Act = {
    button: buttonOf("share", t("passage.share")),
    act: () => {
      // Whatever she does with the sheet takes its time; she may close it without choosing.
      const shared = { ...(words && text && { text }), title: version.title, url };
      navigator.share(shared).catch((error: unknown) => {
        if ((error as Error).name !== "AbortError") showNotice(url);
      });
    },
  };
  const quotes = text === "" ? [] : [quote];
  return [...(words ? [] : [link]), ...quotes, ...("share" in navigator ? [share] : [])];
}

/** Whether something could be copied: browsers may forbid it, or not know how. */
async function copies(copy: () => Promise<void>): Promise<boolean> {
  try {
    await copy();
    return true;
  } catch {
    return false;
  }
}

/** Makes a button of a name by which style sheets know it. */
export function buttonOf(name: string, label = "", className = ""): HTMLButtonElement {
  const button = Object.assign(document.createElement("button"), {
    type: "button",
    className,
    textContent: label,
  });
  button.dataset[Data.Act] = name;
  return button;
}
