import { useTranslations } from "next-intl";
import type { Locale } from "@/core/languages";
import type { Footnote } from "@/core/library";
import { useTextNumbers } from "@/i18n/useTextNumbers";
import { digitsOf } from "../text/digitsOf";
import { useIsland } from "../text/useIsland";
import { usePageIsland } from "../text/usePageIsland";
import { NoteItems } from "./NoteItems";
import { NOTES_ID } from "./notesId";

interface NotesProps {
  readonly footnotes: readonly Footnote[];
  /** The language of the notes themselves. */
  readonly locale: Locale;
}

/**
 * The footnotes at the end of a text. The element shows them beside or below their marks;
 * in development React may come after it.
 */
export function Notes({ footnotes, locale }: NotesProps) {
  const t = useTranslations("article");
  const island = useIsland()(locale);
  const pageIsland = usePageIsland(locale);
  const digits = digitsOf(useTextNumbers(locale));
  if (footnotes.length === 0) return null;
  return (
    <foot-notes {...pageIsland} suppressHydrationWarning>
      <section aria-labelledby={NOTES_ID} className="notes">
        <h2 id={NOTES_ID}>{t("notes")}</h2>
        <ol {...island} data-digits={digits}>
          <NoteItems footnotes={footnotes} locale={locale} />
        </ol>
      </section>
    </foot-notes>
  );
}
