import { Data } from "@/page/marks";

/** Where the browser notes that the reader has been told what can be done with a paragraph. */
export const TOLD = "waraq-told";

/** Stores that the page has told it, if it has. */
export function storeTold(): void {
  if (!document.querySelector(`[data-${Data.Newcomer}] h1 ~ [data-${Data.Hint}]`)) return;
  try {
    localStorage.setItem(TOLD, "1");
  } catch {
    // She will be told once more.
  }
}
