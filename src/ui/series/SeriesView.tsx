import { useTranslations } from "next-intl";
import type { SeriesPage } from "@/publish/pages/seriesPage";
import { PageFrame } from "../chrome/PageFrame";
import { LanguageNames } from "../text/LanguageNames";
import { TextIn } from "../text/TextIn";
import { useIsland } from "../text/useIsland";
import styles from "./SeriesView.module.css";

/** A series: what it is about, and all its parts. */
export function SeriesView({ page }: { page: SeriesPage }) {
  const t = useTranslations();
  const island = useIsland();
  const { title, summary, parts } = page.series;
  return (
    <PageFrame page={page}>
      <p>{t("series.label")}</p>
      <h1>
        <TextIn text={title} />
      </h1>
      {summary && <p {...island(summary.locale)}>{summary.text}</p>}
      <p>{t("series.parts", { count: parts.length })}</p>
      <ol className={styles.parts} aria-label={t("series.allParts")}>
        {parts.map((part) => (
          <li key={part.slug}>
            <p className={styles.number}>
              {t("series.part", { part: part.part, total: parts.length })}
            </p>
            <h2 {...island(part.title.locale)}>
              <a href={part.address}>{part.title.text}</a>
            </h2>
            <p {...island(part.summary.locale)}>{part.summary.text}</p>
            <p className={styles.languages}>
              <LanguageNames locales={part.locales} />
            </p>
          </li>
        ))}
      </ol>
      <p>
        <a href={page.feed} type="application/atom+xml">
          {t("site.feed")}
        </a>
      </p>
    </PageFrame>
  );
}
