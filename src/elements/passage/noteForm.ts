import { Data } from "@/page/marks";
import { LONGEST_NOTE } from "@/reader/bookmarks/Bookmark";
import type { Bookmarking } from "../bookmarks/openBookmarking";
import { activate } from "../page/activate";
import type { ReaderMessages } from "../page/readerMessages";
import type { Passage } from "./Passage";

/**
 * Opens a form in the tools of a passage, in which the reader writes a note to it; or leads her
 * to it where it is open.
 *
 * @param bar the tools
 */
export function openNoteForm(
  bar: HTMLElement,
  passage: Passage,
  bookmarking: Bookmarking,
  t: ReaderMessages,
): void {
  const open = bar.querySelector("textarea");
  if (open) {
    open.focus();
    return;
  }
  const form = document.createElement("form");
  const label = document.createElement("label");
  const area = Object.assign(document.createElement("textarea"), {
    rows: 3,
    maxLength: LONGEST_NOTE,
    // She may write in either language.
    dir: "auto",
    value: bookmarking.find(passage)?.note ?? "",
  });
  label.append(t("passage.yourNote"), area);
  const [save, cancel] = ["shelf.save", "shelf.cancel"].map((key) =>
    Object.assign(document.createElement("button"), {
      type: key === "shelf.save" ? "submit" : "button",
      textContent: t(key as "shelf.save" | "shelf.cancel"),
    }),
  ) as [HTMLButtonElement, HTMLButtonElement];
  const leave = () => {
    form.remove();
    bar.querySelector<HTMLElement>(`[data-${Data.Act}="note"]`)?.focus({ preventScroll: true });
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    activate(async () => {
      // What can't be kept stays where she wrote it.
      if (await bookmarking.write(passage, area.value.trim())) leave();
    });
  });
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    leave();
  });
  cancel.addEventListener("click", leave);
  form.append(label, save, cancel);
  bar.append(form);
  area.focus({ preventScroll: true });
}
