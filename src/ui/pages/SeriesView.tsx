import { useTranslations } from "next-intl";
import type { SeriesPage } from "@/publish/pages/seriesPage";
import { PageFrame } from "../chrome/PageFrame";
import { SaveOffline } from "../offline/SaveOffline";
import { LanguageNames } from "../text/LanguageNames";
import { MixedText } from "../text/MixedText";
import { TextIn } from "../text/TextIn";
import { useLanguageAttributes } from "../text/useLanguageAttributes";
import styles from "./SeriesView.module.css";

/** A series: what it is about, and all its parts. */
export function SeriesView({ page }: { page: SeriesPage }) {
  const t = useTranslations();
  const island = useLanguageAttributes();
  const { title, summary, parts } = page.series;
  return (
    <PageFrame page={page}>
      <header className={styles.header}>
        <p className={styles.label}>{t("series.label")}</p>
        <h1>
          <TextIn text={title} />
        </h1>
        {summary && (
          <p {...island(summary.locale)}>
            <MixedText {...summary} />
          </p>
        )}
        <p className={styles.facts}>{t("series.parts", { count: parts.length })}</p>
      </header>
      <ol className={styles.parts} aria-label={t("series.allParts")}>
        {parts.map((part) => (
          <li key={part.slug}>
            <p className={styles.number}>
              {t("series.part", { part: part.part, total: parts.length })}
            </p>
            <div className={styles.part}>
              <h2 {...island(part.title.locale)}>
                <a href={part.address}>
                  <MixedText {...part.title} />
                </a>
              </h2>
              <p {...island(part.summary.locale)}>
                <MixedText {...part.summary} />
              </p>
              <p className={styles.languages}>
                <LanguageNames locales={part.locales} />
              </p>
            </div>
          </li>
        ))}
      </ol>
      <SaveOffline series={page.series.id} />
      <p>
        <a href={page.feed} type="application/atom+xml">
          {t("site.feed")}
        </a>
      </p>
    </PageFrame>
  );
}
