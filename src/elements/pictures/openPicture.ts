import { Class, Data } from "@/page/marks";
import { loadReaderMessages } from "../page/readerMessages";
import { addSheet } from "../passage/addSheet";
import { releasePicture } from "../settings/deferPictures";
import css from "./picture.css?inline";
import { zoomable } from "./zoomable";

/**
 * Opens the picture of a figure in a dialog that fills the window, with its caption as a whole.
 * It goes by its button, by Escape, and by a press beside the picture.
 */
export async function openPicture(figure: HTMLElement): Promise<void> {
  const t = await loadReaderMessages();
  addSheet(css);
  const shown = figure.querySelector("img");
  if (!shown) return;
  const picture = (shown.closest("picture") ?? shown).cloneNode(true) as HTMLElement;
  const image = picture.matches("img")
    ? (picture as HTMLImageElement)
    : (picture.querySelector("img") as HTMLImageElement);
  image.removeAttribute("style");
  if (image.hasAttribute(`data-${Data.Src}`)) releasePicture(image);
  image.loading = "eager";

  const dialog = document.createElement("dialog");
  dialog.className = Class.LargePicture;
  dialog.setAttribute("aria-label", t("picture.label"));
  const canvas = document.createElement("div");
  // What scrolls has to be reachable by keyboard.
  canvas.tabIndex = 0;
  canvas.append(picture);
  const tools = document.createElement("p");
  const button = (label: string, sign: string, act: () => void) => {
    const made = document.createElement("button");
    made.setAttribute("aria-label", label);
    made.title = label;
    made.textContent = sign;
    made.addEventListener("click", act);
    tools.append(made);
    return made;
  };
  const zoom = zoomable(canvas, image);
  const smaller = button(t("picture.smaller"), "−", () => zoom.by(-1));
  const larger = button(t("picture.larger"), "+", () => zoom.by(1));
  button(t("picture.close"), "×", () => dialog.close());
  zoom.onChange(({ isSmallest, isLargest }) => {
    smaller.ariaDisabled = String(isSmallest);
    larger.ariaDisabled = String(isLargest);
  });
  dialog.append(tools, canvas, ...captionOf(figure));
  dialog.addEventListener("keydown", (event) => {
    const step = { "+": 1, "=": 1, "-": -1, 0: Number.NEGATIVE_INFINITY }[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    zoom.by(step);
  });
  canvas.addEventListener("click", ({ target }) => {
    if (target === canvas) dialog.close();
  });
  dialog.addEventListener("close", () => {
    zoom.end();
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
  zoom.by(Number.NEGATIVE_INFINITY);
  canvas.focus();
}

/** A copy of a figure’s caption, in its language. */
function captionOf(figure: HTMLElement): readonly HTMLElement[] {
  const caption = figure.querySelector("figcaption");
  if (!caption) return [];
  const copy = document.createElement("div");
  for (const name of ["lang", "dir", `data-${Data.Typeface}`]) {
    const value = figure.closest(`[${name}]`)?.getAttribute(name);
    if (value) copy.setAttribute(name, value);
  }
  copy.append(...[...caption.childNodes].map((node) => node.cloneNode(true)));
  return [copy];
}
