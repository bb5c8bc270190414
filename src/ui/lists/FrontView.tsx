import { useTranslations } from "next-intl";
import type { FrontPage } from "@/publish/pages/frontPage";
import { PageFrame } from "../chrome/PageFrame";
import { SeriesCard } from "../series/SeriesCard";
import { ArticleList } from "./ArticleList";
import styles from "./FrontView.module.css";
import { TopicLinks } from "./TopicLinks";

/** The front page: the newest, the series, the topics. */
export function FrontView({ page }: { page: FrontPage }) {
  const t = useTranslations("front");
  return (
    <PageFrame page={page}>
      <header className={styles.header}>
        <h1>{page.chrome.publication}</h1>
        {page.description && <p>{page.description}</p>}
      </header>
      <section aria-labelledby="site-newest">
        <h2 id="site-newest">{t("latest")}</h2>
        {page.newest.length === 0 ? (
          <p>{t("nothing")}</p>
        ) : (
          <ArticleList articles={page.newest} headingLevel={3} />
        )}
        <p>
          <a href={page.chrome.archive}>{t("all")}</a>
        </p>
      </section>
      {page.series.length > 0 && (
        <section aria-labelledby="site-series">
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
