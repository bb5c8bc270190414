import { useTranslations } from "next-intl";
import type { Pagination as Model } from "@/publish/lists/pagination";
import styles from "./Pagination.module.css";

/** The way through a long list; nothing where the list has one page. */
export function Pagination({ pagination }: { pagination: Model }) {
  const t = useTranslations("pagination");
  const { page, pages, newer, older } = pagination;
  if (pages === 1) return null;
  return (
    <nav className={styles.pagination} aria-label={t("label")}>
      {newer && (
        <a href={newer} rel="prev">
          {t("newer")}
        </a>
      )}
      <span>{t("page", { page, pages })}</span>
      {older && (
        <a href={older} rel="next">
          {t("older")}
        </a>
      )}
    </nav>
  );
}
