import { useFormatter, useTranslations } from "next-intl";
import { useDateText } from "@/i18n/useDateText";
import type { ArticleCard as Card } from "@/publish/lists/ArticleCard";
import { PictureView } from "../pictures/PictureView";
import { LanguageNames } from "../text/LanguageNames";
import { MixedText } from "../text/MixedText";
import { TextIn } from "../text/TextIn";
import { useLanguageAttributes } from "../text/useLanguageAttributes";
import styles from "./ArticleCard.module.css";

/** The level of the headings of cards, one below the heading that they stand under. */
export type HeadingLevel = 2 | 3;

/**
 * How much room a card has: a leading one is larger, its picture beside the words
 * and loaded first; a brief one has title, authors and languages.
 */
export type CardSize = "lead" | "full" | "brief";

interface ArticleCardProps {
  readonly article: Card;
  readonly headingLevel: HeadingLevel;
  readonly size?: CardSize;
}

/** An article in a list: picture, topic, title, summary, who and when, and the languages it has. */
export function ArticleCard({ article, headingLevel, size = "full" }: ArticleCardProps) {
  const t = useTranslations("series");
  const format = useFormatter();
  const dateText = useDateText();
  const island = useLanguageAttributes();
  const Heading = `h${headingLevel}` as const;
  const { picture, topic, series } = article;
  const isBrief = size === "brief";
  const isLead = size === "lead";
  return (
    <article className={isLead ? `${styles.card} ${styles.lead}` : styles.card}>
      <read-mark class={styles.read} suppressHydrationWarning />
      {picture && !isBrief && (
        <PictureView picture={picture} alt="" sizes={isLead ? "text" : "card"} early={isLead} />
      )}
      <div className={styles.words}>
        {topic && !isBrief && (
          <p className={styles.topic}>
            <a href={topic.address}>
              <TextIn text={topic.text} />
            </a>
          </p>
        )}
        <Heading className={styles.title} {...island(article.title.locale)}>
          <a href={article.address}>
            <MixedText {...article.title} />
          </a>
        </Heading>
        {!isBrief && (
          <p className={styles.summary} {...island(article.summary.locale)}>
            <MixedText {...article.summary} />
          </p>
        )}
        <p className={styles.facts}>
          {article.authors.length > 0 && (
            <span>
              {format.list(article.authors.map((name) => <TextIn key={name.text} text={name} />))}
            </span>
          )}
          {!isBrief && <time dateTime={article.date}>{dateText(article.date)}</time>}
          {series && !isBrief && (
            <span>
              <TextIn text={series.title} />
              {" · "}
              {t("part", { part: series.part, total: series.total })}
            </span>
          )}
          <span>
            <LanguageNames locales={article.locales} />
          </span>
        </p>
      </div>
    </article>
  );
}
