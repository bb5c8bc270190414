import { Class } from "@/page/marks";

/** As the style sheets have it: so wide a window shows what is folded in any case. */
const WIDE = "(width >= 40rem)";

/**
 * Opens, in wide windows, what only narrow ones fold: to the eye it is open there, and so it
 * is to a screen reader and to the keyboard.
 */
export function openFolds(): void {
  const wide = matchMedia(WIDE);
  const open = () => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>(`.${Class.Fold}`)) {
      if (wide.matches) fold.open = true;
      const summary = fold.querySelector("summary");
      if (summary) summary.tabIndex = wide.matches ? -1 : 0;
    }
  };
  wide.addEventListener("change", open);
  open();
}
