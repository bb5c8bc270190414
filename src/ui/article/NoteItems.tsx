import { useTranslations } from "next-intl";
import type { Locale } from "@/core/languages";
import type { Footnote } from "@/core/library";
import { Class } from "@/page/marks";
import { Tree } from "../text/Tree";
import { useProseComponents } from "./useProseComponents";

interface NoteItemsProps {
  readonly footnotes: readonly Footnote[];
  /** The language of the notes themselves. */
  readonly locale: Locale;
}

/**
 * Footnotes as items of a list, each with the way back to its marks in the text.
 * In development React may come after the element that lends their ids.
 */
export function NoteItems({ footnotes, locale }: NoteItemsProps) {
  const components = useProseComponents(locale);
  return footnotes.map((note) => (
    <li key={note.id} id={note.id} suppressHydrationWarning>
      <Tree nodes={note.content} components={components} />
      <MarkLinks marks={note.marks} />
    </li>
  ));
}

/** The style sheet draws their arrows, which are no part of the note. */
function MarkLinks({ marks }: Pick<Footnote, "marks">) {
  const t = useTranslations("article");
  return marks.map((mark, index) => (
    // biome-ignore lint/a11y/useAnchorContent: its label names it, and the style sheet draws it
    <a
      key={mark}
      href={`#${mark}`}
      className={Class.Back}
      aria-label={marks.length === 1 ? t("backToText") : t("backToMark", { number: index + 1 })}
    />
  ));
}
