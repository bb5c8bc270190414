import { Class, Data } from "@/page/marks";
import { addSheet } from "../passage/addSheet";
import { activate } from "./activate";
import sheet from "./notice.css?inline";
import { fillNotice, hideNotice, noticeOnPage } from "./noticeBar";
import { loadReaderMessages } from "./readerMessages";

/** Something that a reader may do about what she is told. */
export interface NoticeAction {
  readonly label: string;
  /** What to do; or where it leads. */
  readonly act: (() => unknown) | string;
}

/**
 * Shows a message at the foot of the window, with controls for what the reader may do about it,
 * and one that closes it.
 */
export function showNotice(text: string, actions: readonly NoticeAction[] = []): void {
  addSheet(sheet);
  fillNotice(text, ...actions.map((action) => controlOf(action)), closeButton());
  giveWay(noticeOnPage());
}

/** Puts the notice where it covers none of the tools of a passage, from which it may have come. */
function giveWay(notice: HTMLElement): void {
  notice.removeAttribute(`data-${Data.Aloft}`);
  const { top } = notice.getBoundingClientRect();
  const tools = document.querySelectorAll(`.${Class.PassageTools}`);
  const isInTheWay = [...tools].some((one) => {
    const box = one.getBoundingClientRect();
    return box.bottom > top && box.top < innerHeight;
  });
  notice.toggleAttribute(`data-${Data.Aloft}`, isInTheWay);
}

/**
 * Keeps the notice for as long as something is open that it belongs to. It stands in that then,
 * in the flow of the page, so that it covers nothing.
 *
 * @returns what ends that: the notice goes, unless it has said something new meanwhile
 */
export function holdNotice(place: Element): () => void {
  const notice = noticeOnPage();
  if (notice.hidden) return () => {};
  const { leaves } = notice;
  clearTimeout(leaves);
  place.append(notice);
  return () => {
    document.body.append(notice);
    if (notice.leaves === leaves) hideNotice();
  };
}

function controlOf({ label, act }: NoticeAction): HTMLElement {
  if (typeof act !== "string") return buttonOf(label, () => activate(act));
  return Object.assign(document.createElement("a"), { href: act, textContent: label });
}

/** It leads the focus back to where it was before the reader came to the notice. */
function closeButton(): HTMLButtonElement {
  const before = document.activeElement as HTMLElement | null;
  const button = buttonOf("×", () => {
    hideNotice();
    before?.focus({ preventScroll: true });
  });
  button.dataset[Data.Act] = "close";
  void loadReaderMessages()
    .then((t) => {
      button.ariaLabel = t("passage.close");
    })
    // Then it is called by its sign.
    .catch(() => undefined);
  return button;
}

function buttonOf(textContent: string, onclick: () => unknown): HTMLButtonElement {
  const button = document.createElement("button");
  return Object.assign(button, { type: "button", textContent, onclick });
}
