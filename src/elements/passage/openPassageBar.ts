import { Class, Data, Tag } from "@/page/marks";
import { activate } from "../page/activate";
import { loadReaderMessages } from "../page/readerMessages";
import { addSheet } from "./addSheet";
import { beginningOf, isPullQuote, type Passage, type PassageHost } from "./Passage";
import sheet from "./passage.css?inline";
import { type Act, counterpartActs, keepingActs, sharingActs } from "./passageActs";

/** What can be done with a passage, opened. */
export interface PassageBar {
  readonly element: HTMLElement;
  /** Shows what has changed. */
  update(): void;
  /** Leads the focus to it. */
  focus(): void;
}

/**
 * Renders what can be done with a passage: read it in other languages, bookmark it, write a
 * note, copy its address or its words.
 *
 * @param close removes it; `isByKeyboard` says whether the reader came by keyboard and goes back
 */
export async function openPassageBar(
  passage: Passage,
  host: PassageHost,
  close: (isByKeyboard: boolean) => void,
): Promise<PassageBar> {
  addSheet(sheet);
  const t = await loadReaderMessages();
  const { words, index } = passage;
  const block = host.version.blocks[index];
  const element = document.createElement("div");
  element.className = Class.PassageTools;
  element.setAttribute("role", "group");
  const about = words?.text ?? (block ? beginningOf(block) : "");
  element.setAttribute("aria-label", t("passage.tools", { words: about }));

  const acts: readonly Act[] = [
    ...(words || !block || isPullQuote(block)
      ? []
      : counterpartActs(block, host, linksInHead(), t)),
    ...keepingActs(passage, host, element, t),
    ...sharingActs(passage, host, t),
  ];
  const update = () => {
    for (const { button, update: show } of acts) show?.(button);
  };
  for (const { button, act } of acts) {
    button.addEventListener("click", (event) => activate(() => act(event)).then(update));
  }
  const leave = document.createElement("button");
  leave.type = "button";
  leave.textContent = "×";
  leave.dataset[Data.Act] = "close";
  leave.ariaLabel = t("passage.close");
  leave.addEventListener("click", ({ detail }) => close(detail === 0));
  element.append(...acts.map(({ button }) => button), leave);
  element.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") close(true);
  });
  update();
  // A counterpart may be closed by a button of its own.
  const watch = new MutationObserver(() => {
    if (element.isConnected) update();
    else watch.disconnect();
  });
  const prose = block?.element.parentElement;
  if (prose) watch.observe(prose, { childList: true });
  return { element, update, focus: () => acts[0]?.button.focus({ preventScroll: true }) };
}

/** The links in the article’s head to its versions in other languages. */
function linksInHead(): HTMLAnchorElement[] {
  return [
    ...document.querySelectorAll<HTMLAnchorElement>(`h1 ~ ${Tag.LanguageSwitch} a[hreflang]`),
  ];
}
