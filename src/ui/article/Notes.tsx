import { useTranslations } from "next-intl";
import type { Locale } from "@/core/languages";
import type { Footnote } from "@/core/library";
import { useTextNumbers } from "@/i18n/useTextNumbers";
import { Class, data, Id } from "@/page/marks";
import { digitsOf } from "../text/digitsOf";
import { useLanguageAttributes } from "../text/useLanguageAttributes";
import { usePageLanguageAttributes } from "../text/usePageLanguageAttributes";
import { NoteItems } from "./NoteItems";

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
  const island = useLanguageAttributes()(locale);
  const pageIsland = usePageLanguageAttributes(locale);
  const digits = digitsOf(useTextNumbers(locale));
  if (footnotes.length === 0) return null;
  return (
    <foot-notes {...pageIsland} suppressHydrationWarning>
      <section aria-labelledby={Id.Notes} className={Class.Notes}>
        <h2 id={Id.Notes}>{t("notes")}</h2>
        <ol {...island} {...data({ digits })}>
          <NoteItems footnotes={footnotes} locale={locale} />
        </ol>
      </section>
    </foot-notes>
  );
}
