import { useLocale, useTranslations } from "next-intl";
import type { Locale } from "@/core/languages";
import { languageName } from "@/i18n/languageName";
import { usePageLocale } from "@/i18n/usePageLocale";
import { Class, data } from "@/page/marks";
import styles from "./BookmarkButton.module.css";

interface BookmarkButtonProps {
  readonly slug: string;
  /** The language of the text, where that is another than the page's. */
  readonly textLocale?: Locale | undefined;
  /** The language of the version that stands beside the page's. */
  readonly beside?: Locale | undefined;
}

/** Bookmarks the version, where the reader is. Without script there is no such button. */
export function BookmarkButton({ slug, textLocale, beside }: BookmarkButtonProps) {
  const t = useTranslations("bookmarks");
  const tag = useLocale();
  const own = languageName(usePageLocale(), tag);
  // The row has no room for more words at twice the size.
  const name = beside && t("addVersion", { language: own });
  return (
    <bookmark-button
      className={styles.button}
      {...data({ slug, locale: textLocale, beside, tools: t("tools") })}
      suppressHydrationWarning
    >
      <button
        className={Class.Ribbon}
        type="button"
        aria-pressed="false"
        aria-label={name}
        title={name}
        suppressHydrationWarning
      >
        <span>{t("add")}</span>
      </button>
    </bookmark-button>
  );
}
