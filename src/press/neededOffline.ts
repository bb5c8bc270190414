import type { Element, Root } from "hast";
import { SKIP, visitParents } from "unist-util-visit-parents";
import type { FaceAddresses } from "./preloadFaces";

/** Up to which width a picture is saved, in pixels: enough for a phone's whole screen. */
const WIDEST = 960;

/**
 * Lists what a page loads, as a reader needs it who saves the page: style
 * sheets, scripts, faces, and of each picture one rendition, since the service
 * worker answers for any other with that. Every browser that has service workers
 * of today shows WebP. What is there for readers without script is left out: only
 * script saves pages.
 *
 * @param page a pressed one
 * @returns addresses, each once
 */
export function neededOffline(page: Root, faces: FaceAddresses): string[] {
  const needed = new Set<string>();
  visitParents(page, "element", ({ tagName, properties }, ancestors) => {
    if (tagName === "noscript") return SKIP;
    if (tagName === "link" && isLoaded(properties.rel)) needed.add(String(properties.href));
    if (tagName === "script" && properties.src) {
      needed.add(String(properties.src));
      for (const face of facesOf(properties, faces)) needed.add(face);
    }
    if (tagName === "img") needed.add(pictureOf(properties, ancestors.at(-1)));
    return;
  });
  return [...needed];
}

function isLoaded(rel: unknown): boolean {
  return Array.isArray(rel) && ["stylesheet", "icon", "preload"].some((one) => rel.includes(one));
}

/** The script that holds the text back says which faces it waits for; Naskh may stand in for Nastaliq. */
function facesOf({ dataFaces }: Element["properties"], faces: FaceAddresses): string[] {
  const names = String(dataFaces ?? "").split(" ");
  const all = names.includes("nastaliq") ? [...names, "naskh"] : names;
  return all.flatMap((name) => faces.get(name) ?? []);
}

/** One that only decorates is saved as small as there is. */
function pictureOf({ src, alt }: Element["properties"], parent: unknown): string {
  const { tagName, children = [] } = parent as Partial<Element>;
  const webp =
    tagName === "picture" &&
    children.find(
      (child): child is Element =>
        child.type === "element" && child.properties.type === "image/webp",
    );
  const widths = webp ? candidates(webp.properties.srcSet) : [];
  const chosen = alt ? widths.findLast(({ width }) => width <= WIDEST) : widths[0];
  return (chosen ?? widths[0])?.address ?? String(src);
}

function candidates(srcSet: unknown): { address: string; width: number }[] {
  const all = Array.isArray(srcSet) ? srcSet.map(String) : String(srcSet ?? "").split(",");
  return all
    .map((text) => text.trim().split(/\s+/))
    .map(([address = "", width]) => ({ address, width: Number.parseInt(width ?? "", 10) }))
    .sort((one, other) => one.width - other.width);
}
