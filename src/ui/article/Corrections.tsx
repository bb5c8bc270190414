import { useTranslations } from "next-intl";
import type { Locale } from "@/core/languages";
import type { Correction } from "@/core/library";
import { useDateText } from "@/i18n/useDateText";
import { MixedText } from "../text/MixedText";
import { useLanguageAttributes } from "../text/useLanguageAttributes";
import { EditorialSection } from "./EditorialSection";

interface CorrectionsProps {
  readonly corrections: readonly Correction[];
  /** The language of the corrections. */
  readonly locale: Locale;
}

/** What was put right in a text after it had been published. */
export function Corrections({ corrections, locale }: CorrectionsProps) {
  const t = useTranslations("article");
  const dateText = useDateText();
  const island = useLanguageAttributes()(locale);
  if (corrections.length === 0) return null;
  return (
    <EditorialSection
      id="site-corrections"
      heading={t("corrections", { count: corrections.length })}
      textLocale={locale}
    >
      {corrections.map(({ date, text }) => (
        <p key={date + text}>
          <time dateTime={date}>{dateText(date)}</time>{" "}
          <span {...island}>
            <MixedText text={text} locale={locale} />
          </span>
        </p>
      ))}
    </EditorialSection>
  );
}
