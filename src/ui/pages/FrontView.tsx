import { useTranslations } from "next-intl";
import type { FrontPage } from "@/publish/pages/frontPage";
import { PageFrame } from "../chrome/PageFrame";
import { ArticleCard } from "../lists/ArticleCard";
import { ArticleList } from "../lists/ArticleList";
import { TopicLinks } from "../lists/TopicLinks";
import { SeriesCard } from "../series/SeriesCard";
import { NextToRead } from "../shelf/NextToRead";
import { MixedText } from "../text/MixedText";
import styles from "./FrontView.module.css";

/** The front page: the newest, the first of it leading; the series; the topics. */
export function FrontView({ page }: { page: FrontPage }) {
  const t = useTranslations("front");
  const { lead, newest } = page;
  return (
    <PageFrame page={page}>
      <header className={styles.header}>
        <h1>
          <MixedText text={page.chrome.publication} locale={page.locale} />
        </h1>
        {page.description && (
          <p>
            <MixedText text={page.description} locale={page.locale} />
          </p>
        )}
      </header>
      <NextToRead catalogue={page.catalogue} />
      <section className={styles.newest} aria-labelledby="site-newest">
        <h2 id="site-newest">{t("latest")}</h2>
        {lead ? <ArticleCard article={lead} headingLevel={3} size="lead" /> : <p>{t("nothing")}</p>}
        {newest.length > 0 && <ArticleList articles={newest} headingLevel={3} />}
        <p className={styles.more}>
          <a href={page.chrome.archive}>{t("all")}</a>
        </p>
      </section>
      {page.series.length > 0 && (
        <section className={styles.series} aria-labelledby="site-series">
          <h2 id="site-series">{t("series")}</h2>
          {page.series.map((series) => (
            <SeriesCard key={series.id} series={series} />
          ))}
        </section>
      )}
      {page.topics.length > 0 && (
        <section aria-labelledby="site-topics">
          <h2 id="site-topics">{t("topics")}</h2>
          <TopicLinks topics={page.topics} />
        </section>
      )}
    </PageFrame>
  );
}
