import { useTranslations } from "next-intl";
import type { Locale } from "@/core/languages";
import { Class, data } from "@/page/marks";
import styles from "./BookmarkButton.module.css";

interface BookmarkButtonProps {
  readonly slug: string;
  /** The language of the text, where that is another than the page's. */
  readonly textLocale?: Locale | undefined;
}

/** Bookmarks the version, where the reader is. Without script there is no such button. */
export function BookmarkButton({ slug, textLocale }: BookmarkButtonProps) {
  const t = useTranslations("bookmarks");
  return (
    <bookmark-button
      className={styles.button}
      {...data({ slug, locale: textLocale, tools: t("tools") })}
      suppressHydrationWarning
    >
      <button className={Class.Ribbon} type="button" aria-pressed="false" suppressHydrationWarning>
        <span>{t("add")}</span>
      </button>
    </bookmark-button>
  );
}
