import { useTranslations } from "next-intl";
import { data, Id } from "@/page/marks";
import styles from "./SavedArticles.module.css";

interface SavedArticlesProps {
  /** Whether it also says that nothing is saved. */
  readonly always?: boolean;
  /** Whether it has a heading of its own, and not the page’s. */
  readonly hasHeading?: boolean;
}

/** Where the list stands of what is saved on the device. */
export function SavedArticles({ always = false, hasHeading = true }: SavedArticlesProps) {
  const t = useTranslations("offline");
  return (
    <saved-articles
      className={styles.saved}
      {...data({ always: always ? "" : undefined })}
      hidden
      suppressHydrationWarning
    >
      {hasHeading && (
        <h2 id={Id.Saved} tabIndex={-1}>
          {t("saved")}
        </h2>
      )}
    </saved-articles>
  );
}
