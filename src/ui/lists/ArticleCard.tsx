import { useFormatter, useTranslations } from "next-intl";
import { useDateText } from "@/i18n/useDateText";
import type { ArticleCard as Card } from "@/publish/lists/ArticleCard";
import { LanguageNames } from "../text/LanguageNames";
import { TextIn } from "../text/TextIn";
import { useIsland } from "../text/useIsland";
import styles from "./ArticleCard.module.css";

/** The level of the headings of cards, one below the heading that they stand under. */
export type HeadingLevel = 2 | 3;

interface ArticleCardProps {
  readonly article: Card;
  readonly headingLevel: HeadingLevel;
}

/** An article in a list: topic, title, summary, who and when, and the languages it has. */
export function ArticleCard({ article, headingLevel }: ArticleCardProps) {
  const t = useTranslations("series");
  const format = useFormatter();
  const dateText = useDateText();
  const island = useIsland();
  const Heading = `h${headingLevel}` as const;
  const { topic, series } = article;
  return (
    <article className={styles.card}>
      {topic && (
        <p className={styles.topic}>
          <a href={topic.address}>
            <TextIn text={topic.text} />
          </a>
        </p>
      )}
      <Heading className={styles.title} {...island(article.title.locale)}>
        <a href={article.address}>{article.title.text}</a>
      </Heading>
      <p className={styles.summary} {...island(article.summary.locale)}>
        {article.summary.text}
      </p>
      <p className={styles.facts}>
        {article.authors.length > 0 && (
          <span>
            {format.list(article.authors.map((name) => <TextIn key={name.text} text={name} />))}
          </span>
        )}
        <time dateTime={article.date}>{dateText(article.date)}</time>
        {series && (
          <span>
            <TextIn text={series.title} />
            {" · "}
            {t("part", { part: series.part, total: series.total })}
          </span>
        )}
        <span className={styles.languages}>
          <LanguageNames locales={article.locales} />
        </span>
      </p>
    </article>
  );
}
