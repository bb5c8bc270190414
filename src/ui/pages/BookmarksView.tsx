import { useTranslations } from "next-intl";
import { data } from "@/page/marks";
import type { BookmarksPage } from "@/publish/pages/bookmarksPage";
import { PageFrame } from "../chrome/PageFrame";
import { SavedArticles } from "../offline/SavedArticles";
import { ContinueReading } from "../shelf/ContinueReading";
import styles from "./BookmarksView.module.css";

/** The shelf. What stands on it comes from the reader's own browser, by script. */
export function BookmarksView({ page }: { page: BookmarksPage }) {
  const t = useTranslations("bookmarks");
  return (
    <PageFrame page={page}>
      <h1>{t("title")}</h1>
      <p className={styles.browser}>{t("browser")}</p>
      <ContinueReading catalogue={page.catalogue} hasSwitch />
      <bookmark-shelf
        class={`${styles.shelf} ${styles.list}`}
        {...data({ catalogue: page.catalogue, site: page.siteUrl })}
        suppressHydrationWarning
      />
      <SavedArticles />
    </PageFrame>
  );
}
