import { useTranslations } from "next-intl";
import { useDateText } from "@/i18n/useDateText";
import { data, Id } from "@/page/marks";
import type { ParallelPage } from "@/publish/pages/parallelPage";
import { NamesLine } from "../article/NamesLine";
import { languageAttributes } from "../text/languageAttributes";
import { MixedText } from "../text/MixedText";
import { TextIn } from "../text/TextIn";
import styles from "./parallel.module.css";

/**
 * Where the article belongs, the titles and summaries of both versions, then who made them and when. The
 * page has one name, in its own language: the other title only looks like one.
 */
export function ParallelHeader({ page }: { page: ParallelPage }) {
  const t = useTranslations();
  const dateText = useDateText();
  const { series } = page;
  return (
    <header className={styles.header}>
      {series && (
        <p className={styles.facts}>
          <a href={series.address}>
            <TextIn text={series.title} />
          </a>{" "}
          <span>{t("series.part", { part: series.part, total: series.parts.length })}</span>
        </p>
      )}
      <div className={styles.pair}>
        {page.sides.map(({ locale, title, summary, authors }, index) => {
          const Title = index === 0 ? "h1" : "p";
          return (
            <div key={locale} {...data({ side: index + 1 })} {...languageAttributes(locale)}>
              <Title
                className={styles.title}
                id={index === 0 ? undefined : Id.BesideTitle}
                {...data({ authors: JSON.stringify(authors) })}
              >
                <MixedText text={title} locale={locale} />
              </Title>
              <p className={styles.summary}>
                <MixedText text={summary} locale={locale} />
              </p>
            </div>
          );
        })}
      </div>
      <div className={styles.facts}>
        <NamesLine label={t("article.by")} people={page.authors} />
        <NamesLine label={t("article.translatedBy")} people={page.translators} />
        <p>
          <time dateTime={page.date}>{dateText(page.date)}</time>
        </p>
      </div>
    </header>
  );
}
