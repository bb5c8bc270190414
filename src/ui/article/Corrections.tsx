import { useTranslations } from "next-intl";
import type { Locale } from "@/core/languages";
import type { Correction } from "@/core/library";
import { useDateText } from "@/i18n/useDateText";
import { MixedText } from "../text/MixedText";
import { useLanguageAttributes } from "../text/useLanguageAttributes";
import { type Apart, EditorialSection } from "./EditorialSection";

interface CorrectionsProps {
  readonly corrections: readonly Correction[];
  /** The language of the corrections. */
  readonly locale: Locale;
  readonly apart?: Apart | undefined;
}

/** What was put right in a text after it had been published. */
export function Corrections({ corrections, locale, apart }: CorrectionsProps) {
  const t = useTranslations("article");
  const dateText = useDateText();
  const island = useLanguageAttributes()(locale);
  if (corrections.length === 0) return null;
  return (
    <EditorialSection
      id="site-corrections"
      heading={t("corrections", { count: corrections.length })}
      textLocale={locale}
      apart={apart}
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
