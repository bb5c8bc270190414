import { useTranslations } from "next-intl";
import type { ParallelPage } from "@/publish/pages/parallelPage";
import { Contents } from "../article/Contents";
import styles from "./parallel.module.css";

/**
 * The headings of the version in the page's language, folded away. Where there is a margin
 * the element of the page unfolds them there.
 */
export function ParallelContents({ contents, locale }: Pick<ParallelPage, "contents" | "locale">) {
  const t = useTranslations("article");
  if (contents.length === 0) return null;
  return (
    <div className={styles.contents}>
      <details suppressHydrationWarning>
        <summary>{t("contents")}</summary>
        <Contents entries={contents} locale={locale} />
      </details>
    </div>
  );
}
