import { Data } from "@/page/marks";
import { LONGEST_NOTE } from "@/reader/bookmarks/Bookmark";
import type { Bookmarking } from "../bookmarks/openBookmarking";
import { activate } from "../page/activate";
import { holdNotice } from "../page/notice";
import type { ReaderMessages } from "../page/readerMessages";
import type { Passage } from "./Passage";

/**
 * Opens a form in the tools of a passage, in which the reader writes a note to it; or leads her
 * to it where it is open. What she is told at that moment stays while she writes, below the form.
 *
 * @param bar the tools
 * @param passage where it is left out, the whole version is meant
 * @param onLeave called when the form is closed; left out, the focus goes to the tools' button
 */
export function openNoteForm(
  bar: HTMLElement,
  passage: Passage | undefined,
  bookmarking: Bookmarking,
  t: ReaderMessages,
  onLeave = () =>
    bar.querySelector<HTMLElement>(`[data-${Data.Act}="note"]`)?.focus({ preventScroll: true }),
): void {
  const open = bar.querySelector("textarea");
  if (open) {
    open.focus();
    return;
  }
  const draft = draftOf(bookmarking.idOf(passage));
  const before = bookmarking.find(passage)?.note ?? "";
  const form = document.createElement("form");
  const label = document.createElement("label");
  const area = Object.assign(document.createElement("textarea"), {
    rows: 3,
    maxLength: LONGEST_NOTE,
    // She may write in either language.
    dir: "auto",
    value: draft.text ?? before,
  });
  label.append(t("passage.yourNote"), area);
  const [save, cancel] = (["shelf.save", "shelf.cancel"] as const).map((key) =>
    Object.assign(document.createElement("button"), {
      type: key === "shelf.save" ? "submit" : "button",
      textContent: t(key),
    }),
  ) as [HTMLButtonElement, HTMLButtonElement];
  const leave = () => {
    draft.text = undefined;
    form.remove();
    release();
    onLeave();
  };
  area.addEventListener("input", () => {
    draft.text = area.value;
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const note = area.value.trim();
    if (note === before) leave();
    else {
      activate(async () => {
        // What can't be kept stays where she wrote it.
        if (await bookmarking.write(passage, note, before)) leave();
      });
    }
  });
  cancel.addEventListener("click", leave);
  form.append(label, save, cancel);
  bar.append(form);
  const release = holdNotice(bar);
  area.focus();
}

/** What is being written, until it is kept: closing the tools, or leaving the page, loses no word. */
function draftOf(id: string): { text: string | undefined } {
  const key = `waraq-note:${id}`;
  return {
    get text() {
      try {
        return sessionStorage.getItem(key) ?? undefined;
      } catch {
        return undefined;
      }
    },
    set text(text) {
      try {
        if (text === undefined) sessionStorage.removeItem(key);
        else sessionStorage.setItem(key, text);
      } catch {
        // Then it lasts for as long as the form is open.
      }
    },
  };
}
