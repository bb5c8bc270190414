import { afterEach, vi } from "vitest";

// Only tests that have a document draw components; the others start quicker without.
// What the bundle puts in.
Object.assign(globalThis, { FAILED: { en: "That failed.", ur: "نہیں ہوا۔" } });

/** In milliseconds: no verdict depends on how busy the machine is. */
const PATIENCE = 30_000;

const { waitFor } = vi;
if (!("isPatient" in vi)) {
  const waitLonger: typeof waitFor = (act, options) =>
    waitFor(act, typeof options === "number" ? options : { timeout: PATIENCE, ...options });
  Object.assign(vi, { isPatient: true, waitFor: waitLonger });
}

if (typeof document !== "undefined") {
  await import("@testing-library/jest-dom/vitest");
  const { cleanup } = await import("@testing-library/react");
  afterEach(cleanup);
  // The document is that of the file before: nothing of it is left.
  const { documentElement: html, head, body } = document;
  for (const { name } of [...html.attributes]) html.removeAttribute(name);
  for (const part of [head, body]) part.replaceChildren();
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, "", "/");
  getSelection()?.removeAllRanges();
  forgetListeners();
  // jsdom lays nothing out: no media query matches, and nothing is scrolled.
  Element.prototype.scrollIntoView ??= () => {};
  Range.prototype.getBoundingClientRect ??= () => ({ top: 0, bottom: 0 }) as DOMRect;
  window.matchMedia ??= () => ({ matches: false }) as MediaQueryList;
}

/** Removes what the files before have left listening to the window and the document. */
function forgetListeners(): void {
  const known = globalThis as { leftListening?: (() => void)[] };
  for (const remove of known.leftListening ?? []) remove();
  const isNew = known.leftListening === undefined;
  known.leftListening = [];
  for (const target of isNew ? [window, document] : []) {
    type Listening = Parameters<typeof document.addEventListener>;
    const add = target.addEventListener;
    target.addEventListener = (...listening: Listening) => {
      add.apply(target, listening);
      known.leftListening?.push(() => target.removeEventListener(...listening));
    };
  }
}
