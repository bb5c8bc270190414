import { Data } from "@/page/marks";

/** Where the browser notes that the reader has been told what can be done with a paragraph. */
const TOLD = "waraq-told";

/** Has the page tell the reader what can be done with a paragraph, if none has. */
export function welcomeNewcomer(): void {
  try {
    if (localStorage.getItem(TOLD)) return;
    document.documentElement.dataset[Data.Newcomer] = "";
  } catch {
    // Where nothing can be noted, she would be told again and again.
  }
}

/** Stores that the page has told it, if it has. */
export function storeTold(): void {
  if (!document.querySelector(`[data-${Data.Newcomer}] h1 ~ [data-${Data.Hint}]`)) return;
  try {
    localStorage.setItem(TOLD, "1");
  } catch {
    // She will be told once more.
  }
}
