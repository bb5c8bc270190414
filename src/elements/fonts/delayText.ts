import { faceAddress, faceName, WORD_FACE } from "@/page/faceMarks";
import { Data } from "@/page/marks";
import { goToPlace } from "../page/arrival";
import { type EarlyPage, marksIn } from "../page/EarlyPage";
import { whenParsed } from "../page/parsed";
import { chosenFaces } from "./chosenFaces";
import {
  FACES_SETTLED,
  facesOfPage,
  familiesOf,
  isLoaded,
  isNastaliq,
  loadFace,
  WAITING,
} from "./pageFaces";

/**
 * For how long text waits for its faces, in milliseconds. Nothing resembles the
 * letters of Urdu; what stands in for Latin ones does.
 */
const PATIENCE = { arabic: 1_500, latin: 700 };

/** From how long a wait for Nastaliq on Naskh is fetched to stand in, in milliseconds. */
const STAND_IN_AFTER = 500;

/** When Naskh is taken where it comes before Nastaliq, which is four times as large. */
const STAND_IN_FROM = 900;

/**
 * How long the beginning of the page was under way, in milliseconds, on a line that won't bring
 * Nastaliq in time. There Naskh is fetched instead, and Nastaliq when all else is there, for
 * the next page.
 */
const SLOW = 450;

/** How the names begin under which the browser keeps which files of Nastaliq it has fetched. */
const FETCHED = "waraq-";

/**
 * Hides the page's text until the faces of its first screens have loaded, or until a reader has
 * waited long enough. Then `<html data-faces>` names the faces that text is set in for as long
 * as the page is open: no line ever moves. While it waits the list says `waiting` besides, and
 * the style sheet hides the text.
 *
 * Has to run before the first paint; the clock starts when the style sheets are
 * there, without which there would be nothing to see. A face that the reader has
 * chosen not to have (`chosenFaces`) is neither fetched nor waited for.
 *
 * @param page where nothing is said, the page's typeface tells
 * @returns fulfilled when the text is shown
 */
export async function delayText(page: EarlyPage): Promise<void> {
  const { documentElement: html } = document;
  const fonts = (document as { readonly fonts?: FontFaceSet }).fonts;
  const wanted = fonts ? chosenFaces(facesOfPage(page), html.dataset) : [];
  const later = chosenFaces(marksIn(page.later).map(faceName), html.dataset);
  // Of a reader who has chosen her device's own faces, nothing has to wait.
  if (!fonts || wanted.length === 0) {
    // A browser that can't tell when a face is there gets what readers without script get.
    if (fonts) html.dataset[Data.Faces] = "";
    whenParsed(goToPlace);
    return;
  }
  // A page in Latin script waits no longer for titles in Urdu than for its own face.
  const isLatin = html.dataset[Data.Typeface] === "serif" && !page.standIn;
  const nastaliq = isLatin ? undefined : wanted.find(isNastaliq);
  const isSlow = nastaliq && slowness() > SLOW && fetched(nastaliq) !== markOf(page, nastaliq);
  const needed = isSlow ? wanted.map((name) => (isNastaliq(name) ? "naskh" : name)) : wanted;
  for (const name of needed) preload(fonts, name, markOf(page, name));
  // What is hidden is laid out in its own faces already, if at all.
  html.dataset[Data.Faces] = [WAITING, ...familiesOf(needed, new Set(needed))].join(" ");
  // No frame is drawn while a style sheet is under way.
  await new Promise(requestAnimationFrame);
  const there = await waitForFaces(fonts, needed, isLatin);
  // What comes later is waited for then.
  const all = familiesOf([...needed, ...later], new Set([...there, ...later]));
  html.dataset[Data.Faces] = [...all].join(" ");
  window.dispatchEvent(new Event(FACES_SETTLED));
  // Faces that the browser has kept may be there before the text is.
  whenParsed(goToPlace);
  if (nastaliq)
    void keepNastaliq(fonts, nastaliq, isSlow ? loaded() : undefined, markOf(page, nastaliq));
}

/** Has Nastaliq fetched for the next page, if it did not come, and remembers that it has been. */
async function keepNastaliq(
  fonts: FontFaceSet,
  name: string,
  when: Promise<unknown> | undefined,
  mark: string | undefined,
): Promise<void> {
  await when;
  if (await loadFace(fonts, name)) rememberFetched(name, mark);
}

/** @returns the faces that are there at the end of the wait */
function waitForFaces(
  fonts: FontFaceSet,
  needed: readonly string[],
  isLatin: boolean,
): Promise<Set<string>> {
  const there = new Set<string>();
  const underWay = new Set<string>();
  const load = async (name: string) => {
    underWay.add(name);
    if (await loadFace(fonts, name)) there.add(name);
    underWay.delete(name);
  };
  return new Promise((resolve) => {
    const settle = () => {
      // On a busy device the clock may be heard before the news of a face that has come.
      for (const name of underWay) if (isLoaded(fonts, name)) there.add(name);
      resolve(new Set(there));
    };
    Promise.all(needed.map(load)).then(settle);
    setTimeout(settle, isLatin ? PATIENCE.latin : PATIENCE.arabic);
    const nastaliq = needed.find(isNastaliq);
    if (isLatin || !nastaliq) return;
    const soonest = new Promise((go) => setTimeout(go, STAND_IN_FROM));
    setTimeout(async () => {
      if (there.has(nastaliq)) return;
      await Promise.all([load("naskh"), load("latin"), soonest]);
      if (there.has("naskh")) settle();
    }, STAND_IN_AFTER);
  });
}

/** How long the beginning of the page was under way, up to this script, in milliseconds. */
function slowness(): number {
  const [page] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return page?.requestStart ? performance.now() - page.requestStart : 0;
}

/** What stands in the page for the file of a face. */
function markOf({ faces, standIn }: EarlyPage, name: string): string | undefined {
  return [...marksIn(faces), ...marksIn(standIn)].find((mark) => faceName(mark) === name);
}

/** Has a face fetched before any style sheet names it. */
function preload(fonts: FontFaceSet, name: string, mark: string | undefined): void {
  const address = mark && faceAddress(mark);
  if (!address) return;
  // It is another on each page, so that no style sheet declares it.
  if (name === WORD_FACE) fonts.add(new FontFace(name, `url(${address})`));
  const link = document.createElement("link");
  Object.assign(link, { rel: "preload", as: "font", crossOrigin: "", href: address });
  document.head.append(link);
}

/** Waits until all that the page itself asks for is there. */
function loaded(): Promise<unknown> {
  if (document.readyState === "complete") return Promise.resolve();
  return new Promise((resolve) => addEventListener("load", resolve, { once: true }));
}

function fetched(name: string): string | null {
  try {
    return localStorage.getItem(FETCHED + name);
  } catch {
    // The reader forbids it: a slow line gets Naskh once more.
    return null;
  }
}

function rememberFetched(name: string, mark: string | undefined): void {
  try {
    if (mark) localStorage.setItem(FETCHED + name, mark);
  } catch {
    // As above.
  }
}
