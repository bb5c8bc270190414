import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { usePageLocale } from "@/i18n/usePageLocale";
import type { Chrome } from "@/publish/Page";
import { MixedText } from "../text/MixedText";
import { LanguageSwitch } from "./LanguageSwitch";
import styles from "./SiteHeader.module.css";

interface SiteHeaderProps {
  readonly chrome: Chrome;
  /** What can be done with the page. */
  readonly tools?: ReactNode;
}

/** The publication's name, the way around, the page's tools, and the switch of language. */
export function SiteHeader({ chrome, tools }: SiteHeaderProps) {
  const t = useTranslations("site");
  return (
    // The element may mark itself before React comes to it in development.
    <site-header className={styles.bar} suppressHydrationWarning>
      <header className={styles.header}>
        <a className={styles.name} href={chrome.frontPage}>
          <MixedText text={chrome.publication} locale={usePageLocale()} />
        </a>
        <nav className={styles.ways} aria-label={t("mainNavigation")}>
          <a href={chrome.archive}>{t("archive")}</a>
          <a className={styles.scripted} href={chrome.bookmarks}>
            {t("bookmarks")}
          </a>
          <reader-settings className={styles.scripted}>
            <a href={chrome.settings}>{t("settings")}</a>
          </reader-settings>
        </nav>
        {tools}
        <LanguageSwitch languages={chrome.languages} />
      </header>
    </site-header>
  );
}
