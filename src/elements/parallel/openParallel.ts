import { Data, Tag } from "@/page/marks";
import { Selector } from "@/page/selectors";
import { anchorScroll } from "../page/anchorScroll";
import { whenSeen } from "../page/whenSeen";
import { openPassages } from "./openPassages";

/** The button in the place of a hidden side. */
const REVEAL_BUTTON = `[data-${Data.Rows}] button[data-${Data.Reveal}]`;

/**
 * Brings the tools of two versions side by side to life. The reader stays at her row
 * whatever she changes.
 *
 * @param tools they stand in the article that they are for
 * @param signal ends all of it
 */
export async function openParallel(tools: HTMLElement, signal: AbortSignal): Promise<void> {
  const article = tools.closest("article");
  const swap = tools.querySelector("button");
  if (!article || !swap) return;
  await whenSeen();
  if (signal.aborted) return;

  const versions = document.querySelector<HTMLElement>(
    `${Tag.BookmarkButton}[data-${Data.Beside}]`,
  );
  if (versions) openPassages(versions, signal);

  // Some browsers bring a choice back after a reload, though the page shows both again.
  for (const choice of tools.querySelectorAll("input")) choice.checked = choice.defaultChecked;
  followLayout(article, swap, signal);
  const turn = () => {
    anchorScroll(() => {
      const isSwapped = article.toggleAttribute(`data-${Data.Swapped}`);
      swap.setAttribute("aria-pressed", String(isSwapped));
    });
  };
  swap.addEventListener("click", turn, { signal });
  const change = ({ target }: Event) =>
    anchorScroll(() => show(article, target as HTMLInputElement));
  tools.addEventListener("change", change, { signal });
  const press = ({ target }: Event) => {
    const button = (target as Element).closest<HTMLElement>(REVEAL_BUTTON);
    if (button) reveal(button);
  };
  article.addEventListener("click", press, { signal });
  // A way back to a mark in what is hidden.
  window.addEventListener("hashchange", showNamed, { signal });
  showNamed();
  tools.dataset[Data.Open] = "";
}

/**
 * Shows what is true of how the versions stand: of two columns the sides can be swapped, and
 * of one either language can be first.
 */
function followLayout(article: Element, swap: Element, signal: AbortSignal): void {
  const [one, other] = article.querySelectorAll(`header [data-${Data.Side}]`);
  const [swapLabel, firstLabel] = swap.querySelectorAll("span");
  const follow = () => {
    const left = (part: Element | undefined) => part?.getBoundingClientRect().left ?? 0;
    const isStacked = Math.abs(left(one) - left(other)) < 1;
    if (swapLabel) swapLabel.hidden = isStacked;
    if (firstLabel) firstLabel.hidden = !isStacked;
  };
  follow();
  const observer = new ResizeObserver(follow);
  observer.observe(article);
  signal.addEventListener("abort", () => observer.disconnect());
}

/** Parts of rows in one of the two languages; what is missing needs no hiding. */
const partsOf = (article: Element, side: string) => [
  ...article.querySelectorAll<HTMLElement>(
    `[data-${Data.Rows}] [data-${Data.Side}="${side}"]:not([data-${Data.Missing}], button)`,
  ),
];

/** Shows both languages, or one: of the other there is a button in each row. */
function show(article: Element, { value, dataset }: HTMLInputElement): void {
  for (const button of article.querySelectorAll(REVEAL_BUTTON)) {
    button.remove();
  }
  for (const side of ["1", "2"]) {
    const isHidden = value !== "both" && value !== side;
    for (const part of partsOf(article, side)) {
      part.hidden = isHidden;
      if (isHidden) part.after(makeButton(side, dataset[Data.Reveal] ?? ""));
    }
  }
}

function makeButton(side: string, label: string): HTMLButtonElement {
  const button = Object.assign(document.createElement("button"), {
    type: "button",
    textContent: label,
  });
  button.dataset[Data.Reveal] = "";
  // It stands on the side of what it hides.
  button.dataset[Data.Side] = side;
  return button;
}

/** Shows the part that a button stands for; whoever pressed it goes on from there. */
function reveal(button: Element): void {
  const part = button.previousElementSibling as HTMLElement | null;
  if (!part) return;
  anchorScroll(() => {
    part.hidden = false;
    button.remove();
  }, part.closest(Selector.Row));
  part.tabIndex = -1;
  part.focus({ preventScroll: true });
}

/** Shows what the address names, should it be hidden. */
function showNamed(): void {
  const named = document.getElementById(location.hash.slice(1));
  const button = named?.closest(`[data-${Data.Side}][hidden]`)?.nextElementSibling;
  if (!named || !button) return;
  reveal(button);
  named.scrollIntoView();
}
