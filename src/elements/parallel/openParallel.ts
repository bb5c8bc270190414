import { keepPlace } from "../page/keepPlace";
import { whenSeen } from "../page/whenSeen";

/**
 * Brings the tools of two versions side by side to life. The reader stays at her row
 * whatever she changes.
 *
 * @param tools they stand in the article that they are for
 */
export async function openParallel(tools: HTMLElement): Promise<void> {
  const article = tools.closest("article");
  const swap = tools.querySelector("button");
  if (!article || !swap) return;
  await whenSeen();

  // Some browsers bring a choice back after a reload, though the page shows both again.
  for (const choice of tools.querySelectorAll("input")) choice.checked = choice.defaultChecked;
  swap.addEventListener("click", () => {
    keepPlace(() => {
      const isSwapped = article.toggleAttribute("data-swapped");
      swap.setAttribute("aria-pressed", String(isSwapped));
    });
  });
  tools.addEventListener("change", ({ target }) => {
    keepPlace(() => show(article, target as HTMLInputElement));
  });
  article.addEventListener("click", ({ target }) => {
    const button = (target as Element).closest<HTMLElement>("[data-rows] button[data-reveal]");
    if (button) reveal(button);
  });
  // A way back to a mark in what is hidden.
  window.addEventListener("hashchange", () => showNamed());
  showNamed();
  tools.dataset.open = "";
}

/** Parts of rows in one of the two languages; what is missing needs no hiding. */
const partsOf = (article: Element, side: string) => [
  ...article.querySelectorAll<HTMLElement>(
    `[data-rows] [data-side="${side}"]:not([data-missing], button)`,
  ),
];

/** Shows both languages, or one: of the other there is a button in each row. */
function show(article: Element, { value, dataset }: HTMLInputElement): void {
  for (const button of article.querySelectorAll("[data-rows] button[data-reveal]")) {
    button.remove();
  }
  for (const side of ["1", "2"]) {
    const isHidden = value !== "both" && value !== side;
    for (const part of partsOf(article, side)) {
      part.hidden = isHidden;
      if (isHidden) part.after(makeButton(side, dataset.reveal ?? ""));
    }
  }
}

function makeButton(side: string, label: string): HTMLButtonElement {
  const button = Object.assign(document.createElement("button"), {
    type: "button",
    textContent: label,
  });
  button.dataset.reveal = "";
  // It stands on the side of what it hides.
  button.dataset.side = side;
  return button;
}

/** Shows the part that a button stands for; whoever pressed it goes on from there. */
function reveal(button: Element): void {
  const part = button.previousElementSibling as HTMLElement | null;
  if (!part) return;
  keepPlace(() => {
    part.hidden = false;
    button.remove();
  }, part.closest("[data-rows] > *"));
  part.tabIndex = -1;
  part.focus({ preventScroll: true });
}

/** Shows what the address names, should it be hidden. */
function showNamed(): void {
  const named = document.getElementById(location.hash.slice(1));
  const button = named?.closest("[data-side][hidden]")?.nextElementSibling;
  if (!named || !button) return;
  reveal(button);
  named.scrollIntoView();
}
