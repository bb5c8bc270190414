import { Data } from "@/page/marks";
import { loadReaderMessages } from "../page/readerMessages";
import { deferPictures, releasePicture } from "./deferPictures";

/**
 * Makes a button of each picture that is kept from being loaded; loads them all
 * where the reader no longer wants them kept.
 */
export async function loadDeferredPictures(): Promise<void> {
  if (document.documentElement.dataset[Data.Light] === undefined) {
    for (const image of heldPictures()) show(image);
    return;
  }
  deferPictures();
  if (!heldPictures().length) return;
  const t = await loadReaderMessages();
  for (const image of heldPictures()) {
    if (image.hasAttribute("role")) continue;
    const alt = image.alt;
    image.dataset.alt = alt;
    // The alternative text may be in another language, and run the other way.
    image.alt = alt
      ? t("settings.pictureOf", { alt: `\u2068${alt}\u2069` })
      : t("settings.picture");
    image.setAttribute("role", "button");
    image.tabIndex = 0;
    image.addEventListener("click", activate);
    image.addEventListener("keydown", activateByKey);
  }
}

function heldPictures(): HTMLImageElement[] {
  return [...document.querySelectorAll<HTMLImageElement>(`img[data-${Data.Src}]`)];
}

function activate({ currentTarget }: Event): void {
  show(currentTarget as HTMLImageElement);
}

function activateByKey(event: KeyboardEvent): void {
  if (event.key !== "Enter" && event.key !== " ") return;
  event.preventDefault();
  activate(event);
}

function show(image: HTMLImageElement): void {
  if (image.dataset.alt !== undefined) {
    image.alt = image.dataset.alt;
    delete image.dataset.alt;
  }
  image.removeAttribute("role");
  // Whoever came by keyboard goes on from here.
  if (image === document.activeElement) image.tabIndex = -1;
  else image.removeAttribute("tabindex");
  image.removeEventListener("click", activate);
  image.removeEventListener("keydown", activateByKey);
  releasePicture(image);
}
