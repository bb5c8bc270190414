import { useTranslations } from "next-intl";
import { data, Id } from "@/page/marks";
import type { BookmarksPage } from "@/publish/pages/bookmarksPage";
import { PageFrame } from "../chrome/PageFrame";
import { SavedArticles } from "../offline/SavedArticles";
import { ContinueReading } from "../shelf/ContinueReading";
import styles from "./BookmarksView.module.css";

/**
 * The shelf: what the reader has begun, bookmarked and saved, then its settings and help. What
 * stands on it comes from her own browser, by script.
 */
export function BookmarksView({ page }: { page: BookmarksPage }) {
  const t = useTranslations("bookmarks");
  const { catalogue, siteUrl, publication } = page;
  return (
    <PageFrame page={page}>
      <h1>{t("title")}</h1>
      <div className={styles.columns}>
        <div className={styles.own}>
          <ContinueReading catalogue={catalogue} />
          <bookmark-shelf
            class={`${styles.shelf} ${styles.list}`}
            {...data({ catalogue, site: siteUrl, publication })}
            suppressHydrationWarning
          />
        </div>
        <div className={styles.beside}>
          <SavedArticles />
          <div id={Id.Copies} className={styles.shelf} suppressHydrationWarning />
          <ContinueReading catalogue={catalogue} isSwitch />
          <section className={styles.help} aria-labelledby={Id.Help}>
            <h2 id={Id.Help}>{t("help")}</h2>
            <p>{t("where")}</p>
            <p>{t("browser")}</p>
          </section>
        </div>
      </div>
    </PageFrame>
  );
}
