import { Class, Data } from "@/page/marks";

/** How long a notice stays, in milliseconds: long enough to read it, and to reach its buttons by keyboard. */
const STAYS = 20_000;

/** On the element itself: scripts that have this each for themselves share it. */
export interface NoticeBar extends HTMLElement {
  leaves?: ReturnType<typeof setTimeout>;
}

/**
 * Shows something at the foot of the window, and announces it politely. There is one notice
 * at a time. It goes by itself, but not from under the pointer or the focus.
 */
export function fillNotice(...content: (Node | string)[]): void {
  const notice = noticeOnPage();
  clearTimeout(notice.leaves);
  notice.replaceChildren(...content);
  notice.hidden = false;
  const leave = () => {
    if (notice.matches(":hover, :focus-within")) notice.leaves = setTimeout(leave, STAYS);
    else notice.hidden = true;
  };
  notice.leaves = setTimeout(leave, STAYS);
}

/** Hides the notice when it is no longer true. */
export function hideNotice(): void {
  const notice = noticeOnPage();
  clearTimeout(notice.leaves);
  notice.hidden = true;
}

/** The element is there from the first on: some screen readers miss what is said in a new one. */
export function noticeOnPage(): NoticeBar {
  const there = document.querySelector<HTMLElement>(`.${Class.Notice}`);
  if (there) return there;
  const notice = document.createElement("div");
  notice.className = Class.Notice;
  notice.setAttribute("role", "status");
  notice.hidden = true;
  // What is said may name a text in another language: its face is on the body.
  const { typeface } = document.documentElement.dataset;
  if (typeface)
    for (const name of [Data.Typeface, Data.TextTypeface])
      notice.setAttribute(`data-${name}`, typeface);
  document.body.append(notice);
  return notice;
}
