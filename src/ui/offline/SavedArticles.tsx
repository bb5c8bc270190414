import { useTranslations } from "next-intl";
import { data, Id } from "@/page/marks";
import styles from "./SavedArticles.module.css";

/**
 * Where the list stands of what is saved on the device.
 *
 * @param always whether it also says that nothing is
 */
export function SavedArticles({ always = false }: { readonly always?: boolean }) {
  const t = useTranslations("offline");
  return (
    <saved-articles
      className={styles.saved}
      {...data({ always: always ? "" : undefined })}
      hidden
      suppressHydrationWarning
    >
      <h2 id={Id.Saved} tabIndex={-1}>
        {t("saved")}
      </h2>
    </saved-articles>
  );
}
