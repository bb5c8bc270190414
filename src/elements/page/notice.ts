import { activate } from "./activate";
import { fillNotice } from "./noticeBar";

/** Something that a reader may do about what she is told. */
export interface NoticeAction {
  readonly label: string;
  /** What to do; or where it leads. */
  readonly act: (() => unknown) | string;
}

/** Shows a message at the foot of the window, with controls for what the reader may do about it. */
export function showNotice(text: string, actions: readonly NoticeAction[] = []): void {
  fillNotice(text, ...actions.map((action) => controlOf(action)));
}

function controlOf({ label, act }: NoticeAction): HTMLElement {
  const control =
    typeof act === "string"
      ? Object.assign(document.createElement("a"), { href: act })
      : Object.assign(document.createElement("button"), {
          type: "button",
          onclick: () => activate(act),
        });
  control.textContent = label;
  return control;
}
