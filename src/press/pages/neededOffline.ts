import type { Element } from "hast";
import { SKIP, visitParents } from "unist-util-visit-parents";
import { faceAddress } from "@/page/faceMarks";
import { Data, propertyOf } from "@/page/marks";
import type { PageTree } from "./ParsedPage";
import { scriptsOf } from "./scriptsOf";
import { srcSetOf } from "./srcSetOf";

/** Up to which width a picture is saved, in pixels: enough for a phone's whole screen. */
const WIDEST = 960;

/**
 * Lists what a page loads, as a reader needs it who saves the page: style
 * sheets, scripts, faces, and of each picture one rendition, since the service
 * worker answers for any other with that. Every browser that has service workers
 * of today shows WebP. What is there for readers without script is left out: only
 * script saves pages.
 *
 * @returns `needed`: addresses, each once
 */
export function neededOffline({ tree }: PageTree): {
  needed: readonly string[];
} {
  const needed = new Set<string>();
  visitParents(tree, "element", ({ tagName, properties }, ancestors) => {
    if (tagName === "noscript") return SKIP;
    if (tagName === "link" && isLoaded(properties.rel)) needed.add(String(properties.href));
    if (tagName === "script") {
      for (const script of scriptsOf(properties)) needed.add(script);
      for (const face of facesOf(properties)) needed.add(face);
    }
    if (tagName === "img") needed.add(pictureOf(properties, ancestors.at(-1)));
    return;
  });
  return { needed: [...needed] };
}

function isLoaded(rel: unknown): boolean {
  return Array.isArray(rel) && ["stylesheet", "icon", "preload"].some((one) => rel.includes(one));
}

/** The early script says which faces the page needs, and what may stand in. */
function facesOf(properties: Element["properties"]): string[] {
  const said = [Data.Faces, Data.Later, Data.StandIn].map(
    (name) => properties[propertyOf(name)] ?? "",
  );
  return said
    .join(" ")
    .split(" ")
    .flatMap((mark) => faceAddress(mark) ?? []);
}

/** One that only decorates is saved as small as there is. */
function pictureOf({ src, alt }: Element["properties"], parent: unknown): string {
  const { tagName, children = [] } = parent as Partial<Element>;
  const sources = tagName === "picture" ? children.filter(isElement) : [];
  const webp = sources.find(({ properties }) => properties.type === "image/webp");
  const widths = srcSetOf(webp?.properties.srcSet).sort((a, b) => widthOf(a) - widthOf(b));
  const chosen = alt ? widths.findLast((one) => widthOf(one) <= WIDEST) : widths[0];
  return (chosen ?? widths[0])?.url ?? String(src);
}

function isElement(node: { readonly type: string }): node is Element {
  return node.type === "element";
}

function widthOf({ width }: { readonly width?: number }): number {
  return width ?? Number.POSITIVE_INFINITY;
}
