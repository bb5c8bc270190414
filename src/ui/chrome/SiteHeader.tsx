import { useTranslations } from "next-intl";
import type { Chrome } from "@/publish/Page";
import { LanguageSwitch } from "./LanguageSwitch";
import styles from "./SiteHeader.module.css";

/** The publication's name, the way around, and the switch of language. */
export function SiteHeader({ chrome }: { chrome: Chrome }) {
  const t = useTranslations("site");
  return (
    <header className={styles.header}>
      <a className={styles.name} href={chrome.frontPage}>
        {chrome.publication}
      </a>
      <nav className={styles.ways} aria-label={t("mainNavigation")}>
        <a href={chrome.archive}>{t("archive")}</a>
      </nav>
      <LanguageSwitch languages={chrome.languages} />
    </header>
  );
}
