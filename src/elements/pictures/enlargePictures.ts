import { Class, Data } from "@/page/marks";
import { activate } from "../page/activate";

/** The pictures that can be opened large: those with a button beside them. */
const FIGURE = `figure:has(> .${Class.Enlarge})`;

/**
 * Opens a picture large when the reader presses it, or the button beside it, and marks captions
 * of which a narrow window shows only the beginning.
 */
export function enlargePictures(): void {
  document.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element)) return;
    const figure = target.closest<HTMLElement>(FIGURE);
    const isPicture = target.matches("img") && !target.hasAttribute("role");
    if (!figure || !(isPicture || target.matches(`.${Class.Enlarge}`))) return;
    void activate(async () => (await import("./openPicture")).openPicture(figure));
  });
  for (const caption of document.querySelectorAll<HTMLElement>(`${FIGURE} > figcaption`))
    if (caption.scrollHeight > caption.clientHeight + 1) caption.dataset[Data.More] = "";
}
