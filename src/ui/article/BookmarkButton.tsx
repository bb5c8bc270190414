import { useTranslations } from "next-intl";
import styles from "./BookmarkButton.module.css";

/** Bookmarks the version, where the reader is. Without script there is no such button. */
export function BookmarkButton({ slug }: { readonly slug: string }) {
  const t = useTranslations("bookmarks");
  return (
    <bookmark-button className={styles.button} data-slug={slug} suppressHydrationWarning>
      <button className="ribbon" type="button" aria-pressed="false" suppressHydrationWarning>
        {t("add")}
      </button>
    </bookmark-button>
  );
}
