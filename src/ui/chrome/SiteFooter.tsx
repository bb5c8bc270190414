import { useTranslations } from "next-intl";
import type { Chrome } from "@/publish/Page";
import { TextIn } from "../text/TextIn";
import styles from "./SiteFooter.module.css";

/** The publication's static pages, the archive and the feed. */
export function SiteFooter({ chrome }: { chrome: Chrome }) {
  const t = useTranslations("site");
  return (
    <footer className={styles.footer}>
      <nav aria-label={t("footerNavigation")}>
        <ul className={styles.links}>
          <li>
            <a href={chrome.frontPage}>{t("frontPage")}</a>
          </li>
          <li>
            <a href={chrome.archive}>{t("archive")}</a>
          </li>
          {chrome.pages.map(({ text, address }) => (
            <li key={address}>
              <a href={address}>
                <TextIn text={text} />
              </a>
            </li>
          ))}
          <li>
            <a href={chrome.feed}>{t("feed")}</a>
          </li>
        </ul>
      </nav>
    </footer>
  );
}
