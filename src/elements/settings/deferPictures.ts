import { Data } from "@/page/marks";

/**
 * Keeps pictures from loading while data saving is on: those that are there, and those that
 * are added. What they would load stands in `data-src` and `data-srcset`, and their places
 * are kept. Every picture of the site waits for the layout of the page (`loading="lazy"`),
 * which leaves the time to stop it.
 */
export function deferPictures(): void {
  const { dataset } = document.documentElement;
  const hold = () => {
    if (dataset[Data.Light] === undefined) return;
    for (const image of document.querySelectorAll<HTMLImageElement>("img[src][loading=lazy]")) {
      if (image.complete) continue;
      // An image without a file has no shape of its own.
      image.style.aspectRatio = `${image.getAttribute("width")} / ${image.getAttribute("height")}`;
      for (const node of sourcesOf(image)) move(node, "", "data-");
    }
  };
  new MutationObserver(hold).observe(document, { childList: true, subtree: true });
  hold();
}

/** Loads a deferred picture. */
export function releasePicture(image: HTMLImageElement): void {
  image.loading = "eager";
  for (const node of sourcesOf(image)) move(node, "data-", "");
}

function move(node: Element, from: string, to: string): void {
  for (const name of ["src", "srcset"]) {
    const value = node.getAttribute(from + name);
    if (value === null) continue;
    node.setAttribute(to + name, value);
    node.removeAttribute(from + name);
  }
}

/** An image, after what its `picture` offers in its place: so none is loaded for another. */
function sourcesOf(image: HTMLImageElement): readonly Element[] {
  const picture = image.closest("picture");
  return [...(picture?.querySelectorAll("source") ?? []), image];
}
