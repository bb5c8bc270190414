import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { usePageLocale } from "@/i18n/usePageLocale";
import { Class, Id } from "@/page/marks";
import type { Chrome } from "@/publish/Page";
import { MixedText } from "../text/MixedText";
import { LanguageSwitch } from "./LanguageSwitch";
import styles from "./SiteHeader.module.css";

interface SiteHeaderProps {
  readonly chrome: Chrome;
  /** What can be done with the page. */
  readonly tools?: ReactNode;
}

/**
 * One row: the publication's name, the ways around, the page's tools, and the switch of
 * language. In a narrow window the ways are a menu, which the browser opens and closes by
 * itself.
 */
export function SiteHeader({ chrome, tools }: SiteHeaderProps) {
  const t = useTranslations("site");
  return (
    <header className={`${Class.SiteHeader} ${styles.bar}`}>
      <a className={styles.name} href={chrome.frontPage}>
        <MixedText text={chrome.publication} locale={usePageLocale()} />
      </a>
      <nav className={styles.ways} id={Id.Menu} popover="auto" aria-label={t("mainNavigation")}>
        <a href={chrome.archive}>{t("archive")}</a>
        <a className={styles.scripted} href={chrome.bookmarks}>
          {t("bookmarks")}
        </a>
        <reader-settings className={styles.scripted}>
          <a href={chrome.settings}>{t("settings")}</a>
        </reader-settings>
      </nav>
      {tools}
      <button className={styles.menu} type="button" popoverTarget={Id.Menu}>
        {t("menu")}
      </button>
      <LanguageSwitch languages={chrome.languages} />
    </header>
  );
}
