import { Class, Tag } from "@/page/marks";
import { activate } from "../page/activate";
import { loadReaderMessages } from "../page/readerMessages";
import type { BlockOnPage } from "../page/versionOnPage";
import { addSheet } from "./addSheet";
import { inPageLanguage } from "./inPageLanguage";
import { beginningOf, isPullQuote, type Passage, type PassageHost } from "./Passage";
import sheet from "./passage.css?inline";
import {
  type Act,
  aloneActs,
  besideActs,
  buttonOf,
  counterpartActs,
  keepingActs,
  sharingActs,
} from "./passageActs";

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
 * @param block that the passage is, or stands in
 * @param close removes it; `isByKeyboard` says whether the reader came by keyboard and goes back
 */
export async function openPassageBar(
  opened: Passage,
  block: BlockOnPage,
  page: PassageHost,
  close: (isByKeyboard: boolean) => void,
): Promise<PassageBar> {
  addSheet(sheet);
  const t = await loadReaderMessages();
  const { host, index } = page.versionAt?.(opened.index) ?? { host: page, index: opened.index };
  const { words } = opened;
  const passage = { ...opened, index };
  const element = inPageLanguage(document.createElement("div"));
  element.className = Class.PassageTools;
  element.setAttribute("role", "group");
  element.setAttribute("aria-label", t("passage.tools", { words: beginningOf(words ?? block) }));

  const acts: readonly Act[] = [
    ...(words || isPullQuote(block) ? [] : counterpartActs(block, host, linksInHead(), t)),
    ...(words ? [] : besideActs(block, host, linksInHead(), t)),
    ...keepingActs(passage, host, element, t),
    ...sharingActs(passage, block, host, t),
    ...aloneActs(passage, host, t),
  ];
  const update = () => {
    for (const { button, update: show } of acts) show?.(button);
  };
  for (const { button, act } of acts) {
    if (act) button.addEventListener("click", (event) => activate(() => act(event)).then(update));
  }
  const leave = buttonOf("close", "×");
  leave.ariaLabel = t("passage.close");
  leave.addEventListener("click", ({ detail }) => close(detail === 0));
  element.append(...acts.map(({ button }) => button), leave);
  update();
  // A counterpart may be closed by a button of its own.
  const watch = new MutationObserver(() => {
    if (element.isConnected) update();
    else watch.disconnect();
  });
  const prose = block.element.parentElement;
  if (prose) watch.observe(prose, { childList: true });
  return { element, update, focus: () => acts[0]?.button.focus({ preventScroll: true }) };
}

/** The links in the article’s head to its versions in other languages. */
function linksInHead(): HTMLAnchorElement[] {
  return [
    ...document.querySelectorAll<HTMLAnchorElement>(`h1 ~ ${Tag.LanguageSwitch} a[hreflang]`),
  ];
}
