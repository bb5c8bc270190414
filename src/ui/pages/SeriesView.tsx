import { useTranslations } from "next-intl";
import type { SeriesPage } from "@/publish/pages/seriesPage";
import type { SeriesPart } from "@/publish/series/seriesNavigation";
import { PageFrame } from "../chrome/PageFrame";
import { SaveOffline } from "../offline/SaveOffline";
import { LanguageLinks } from "../text/LanguageLinks";
import { MixedText } from "../text/MixedText";
import { TextIn } from "../text/TextIn";
import { useLanguageAttributes } from "../text/useLanguageAttributes";
import styles from "./SeriesView.module.css";

/** A series: what it is about, and all its parts. */
export function SeriesView({ page }: { page: SeriesPage }) {
  const t = useTranslations();
  const island = useLanguageAttributes();
  const { title, summary, parts } = page.series;
  const [first] = parts;
  const minutes = parts.reduce((sum, part) => sum + part.readingMinutes, 0);
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
        <p className={styles.facts}>
          <span>{t("series.parts", { count: parts.length })}</span>
          <span>{t("article.readingTime", { minutes })}</span>
        </p>
        {first && (
          <series-progress class={styles.begin} suppressHydrationWarning>
            <a href={first.address}>{t("series.begin")}</a> <span />
          </series-progress>
        )}
      </header>
      <ol className={styles.parts} aria-label={t("series.allParts")}>
        {parts.map((part) => (
          <Part key={part.slug} part={part} />
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

/** A part of the series: what it is, how long it takes, and its versions. */
function Part({ part }: { part: SeriesPart }) {
  const t = useTranslations();
  const island = useLanguageAttributes();
  return (
    <li>
      <p className={styles.number}>
        {t("series.partShort", { part: part.part })}
        <read-mark suppressHydrationWarning />
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
        <p className={styles.facts}>
          <span>{t("article.readingTime", { minutes: part.readingMinutes })}</span>
          <LanguageLinks slug={part.slug} locales={part.locales} />
        </p>
      </div>
    </li>
  );
}
