import type { Settings } from "@/core/settings";
import { faceName } from "@/page/faceMarks";
import { Data } from "@/page/marks";
import { settingAttributes } from "@/reader/settings/Settings";
import { chosenFaces } from "../fonts/chosenFaces";
import { facesOfPage, familiesOf, isLoaded, loadFace, WAITING } from "../fonts/pageFaces";
import { anchorScroll } from "../page/anchorScroll";
import { type EarlyPage, marksIn } from "../page/EarlyPage";
import { loadDeferredPictures } from "./loadDeferredPictures";
import { savesData, setSettingAttributes } from "./settingAttributes";

/** How long a page is left as it is until a face that was chosen is there, in milliseconds. */
const PATIENCE = 3_000;

/** Faces that more is set in than what the page was made of: by samples. */
const further = new Set<string>();

let latest = 0;

/**
 * Applies settings to the page at once. If that needs a face that has not loaded, the page
 * changes in one step when it has, and the reader keeps her place.
 *
 * @param held what has to stay where it is; left out, the text
 */
export async function applySettings(settings: Settings, held?: Element | null): Promise<void> {
  latest += 1;
  const own = latest;
  const { documentElement: html } = document;
  const marks = Object.fromEntries(
    settingAttributes(settings, savesData()).map(([name, value]) => [name, value ?? undefined]),
  );
  const page = dataOfPage();
  const ofPage = [...facesOfPage(page), ...marksIn(page.later).map(faceName)];
  const faces = chosenFaces([...ofPage, ...further], {
    light: marks["data-light"],
    latinFace: marks["data-latin-face"],
    arabicFace: marks["data-arabic-face"],
  });
  const there = await haveFaces(faces);
  // Meanwhile she may have chosen something else.
  if (own !== latest) return;
  anchorScroll(() => {
    setSettingAttributes(settings);
    // A page that still holds its text back decides itself, by the marks that it now has.
    const said = html.dataset[Data.Faces];
    if (said !== undefined && !said.startsWith(WAITING)) {
      html.dataset[Data.Faces] = [...familiesOf(faces, there)].join(" ");
    }
  }, held);
  await loadDeferredPictures();
}

/** Shows text in the site's own faces, if the reader has chosen them. */
export async function applyFaces(settings: Settings, typeface: string): Promise<void> {
  further.add(typeface);
  if (typeface !== "serif") further.add("latin");
  await applySettings(settings);
}

/** Loads faces, and tells which are there. */
async function haveFaces(faces: readonly string[]): Promise<ReadonlySet<string>> {
  const { fonts } = document;
  if (!fonts?.load) return new Set();
  const there = () => new Set(faces.filter((face) => isLoaded(fonts, face)));
  if (there().size < faces.length) {
    await Promise.race([
      Promise.all(faces.map((face) => loadFace(fonts, face))),
      new Promise((resolve) => setTimeout(resolve, PATIENCE)),
    ]);
  }
  return there();
}

/** What the press says of the page's faces. */
function dataOfPage(): EarlyPage {
  return document.querySelector<HTMLElement>(`script[data-${Data.Faces}]`)?.dataset ?? {};
}
