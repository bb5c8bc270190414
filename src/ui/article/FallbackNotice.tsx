import { useLocale, useTranslations } from "next-intl";
import type { Locale } from "@/core/languages";
import styles from "./FallbackNotice.module.css";

interface FallbackNoticeProps {
  readonly of: "article" | "page";
  /** The language of the text that follows. */
  readonly textLocale: Locale;
}

/** Says, in the page's language, that the text below is not in it. */
export function FallbackNotice({ of, textLocale }: FallbackNoticeProps) {
  const t = useTranslations("fallback");
  const names = new Intl.DisplayNames(useLocale(), { type: "language" });
  return (
    <p className={styles.notice} role="note">
      {t(of, { language: names.of(textLocale) ?? textLocale })}
    </p>
  );
}
