import { Class } from "@/page/marks";
import { pressed } from "./pressed";

/** Something that a reader may do about what she is told. */
export interface NoticeAction {
  readonly label: string;
  /** What to do; or where it leads. */
  readonly act: (() => unknown) | string;
}

/** How long a notice stays, in milliseconds: long enough to reach its buttons by keyboard. */
const STAYS = 12_000;

/** On the element itself: scripts that have this each for themselves share it. */
interface Notice extends HTMLElement {
  leaves?: ReturnType<typeof setTimeout>;
}

/**
 * Tells the reader something at the foot of the window, and those who listen as
 * soon as they are at rest. One notice at a time; it goes by itself, but not from
 * under the pointer or the focus.
 */
export function showNotice(text: string, actions: readonly NoticeAction[] = []): void {
  const notice = noticeOnPage();
  clearTimeout(notice.leaves);
  notice.replaceChildren(text, ...actions.map((action) => controlOf(action)));
  notice.hidden = false;
  const leave = () => {
    if (notice.matches(":hover, :focus-within")) notice.leaves = setTimeout(leave, STAYS);
    else notice.hidden = true;
  };
  notice.leaves = setTimeout(leave, STAYS);
}

/** Takes away what is told, when it is no longer so. */
export function hideNotice(): void {
  const notice = noticeOnPage();
  clearTimeout(notice.leaves);
  notice.hidden = true;
}

/** There from the first on: what is told in a new element some screen readers pass over. */
function noticeOnPage(): Notice {
  const there = document.querySelector<HTMLElement>(`.${Class.Notice}`);
  if (there) return there;
  const notice = document.createElement("div");
  notice.className = Class.Notice;
  notice.setAttribute("role", "status");
  notice.hidden = true;
  document.body.append(notice);
  return notice;
}

function controlOf({ label, act }: NoticeAction): HTMLElement {
  const control =
    typeof act === "string"
      ? Object.assign(document.createElement("a"), { href: act })
      : Object.assign(document.createElement("button"), {
          type: "button",
          onclick: () => pressed(act),
        });
  control.textContent = label;
  return control;
}
