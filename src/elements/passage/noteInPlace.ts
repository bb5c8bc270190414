import { Class } from "@/page/marks";
import type { Bookmarking } from "../bookmarks/openBookmarking";
import type { ReaderMessages } from "../page/readerMessages";
import type { BlockOnPage } from "../page/versionOnPage";
import { addSheet } from "./addSheet";
import { inPageLanguage } from "./inPageLanguage";
import { openNoteForm } from "./noteForm";
import { beginningOf, type Passage } from "./Passage";
import sheet from "./passage.css?inline";

/** What the reader writes a note to. */
interface NoteSubject {
  /** Left out, the whole version is meant. */
  readonly passage: Passage | undefined;
  /** The block where the bookmark is. */
  readonly block: BlockOnPage;
  /** The tools of the passage, where they are open. */
  readonly bar: HTMLElement | undefined;
}

/** The form that is open by itself. */
let open: HTMLElement | undefined;

/**
 * Opens the form for a note to something that the reader has just bookmarked: in the tools of
 * the passage, or where these are not open, below the block.
 *
 * @param leave leads the focus back
 */
export function openNoteInPlace(
  { passage, block, bar }: NoteSubject,
  bookmarking: Bookmarking,
  t: ReaderMessages,
  leave: () => void,
): void {
  if (bar?.isConnected) {
    openNoteForm(bar, passage, bookmarking, t);
    return;
  }
  addSheet(sheet);
  open?.remove();
  const own = inPageLanguage(document.createElement("div"));
  open = own;
  own.className = Class.PassageTools;
  own.setAttribute("role", "group");
  own.setAttribute("aria-label", t("passage.tools", { words: beginningOf(block) }));
  block.element.after(own);
  openNoteForm(own, passage, bookmarking, t, () => {
    own.remove();
    leave();
  });
  own.scrollIntoView({ block: "nearest" });
}
