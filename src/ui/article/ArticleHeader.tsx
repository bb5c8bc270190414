import { useLocale, useTranslations } from "next-intl";
import { type Locale, language } from "@/core/languages";
import { languageName } from "@/i18n/languageName";
import { useDateText } from "@/i18n/useDateText";
import { data } from "@/page/marks";
import type { ArticlePage } from "@/publish/pages/articlePage";
import { TopicLinks } from "../lists/TopicLinks";
import { languageAttributes } from "../text/languageAttributes";
import { MixedText } from "../text/MixedText";
import { TextIn } from "../text/TextIn";
import { useLanguageAttributes } from "../text/useLanguageAttributes";
import styles from "./ArticleHeader.module.css";
import { NamesLine } from "./NamesLine";

/** What stands above the text: where the article belongs, its title, who made it and when. */
export function ArticleHeader({ page }: { page: ArticlePage }) {
  const t = useTranslations();
  const dateText = useDateText();
  const island = useLanguageAttributes()(page.textLocale);
  const { series } = page;
  return (
    <header className={styles.header}>
      <div className={styles.belongs}>
        {series && (
          <p>
            <a href={series.address}>
              <TextIn text={series.title} />
            </a>{" "}
            <span>{t("series.part", { part: series.part, total: series.parts.length })}</span>
          </p>
        )}
        {page.topics.length > 0 && <TopicLinks topics={page.topics} label={t("article.topics")} />}
      </div>
      <h1 {...island}>
        <MixedText text={page.title} locale={page.textLocale} />
      </h1>
      <p className={styles.summary} {...island}>
        <MixedText text={page.summary} locale={page.textLocale} />
      </p>
      <div className={styles.facts}>
        <NamesLine label={t("article.by")} people={page.authors} />
        <NamesLine label={t("article.translatedBy")} people={page.translators} />
        <p>
          <time dateTime={page.date}>{dateText(page.date)}</time>
        </p>
        <p>{t("article.readingTime", { minutes: page.readingMinutes })}</p>
      </div>
      {page.versions.length > 0 && <Versions page={page} />}
    </header>
  );
}

/** The ways to the article’s other versions, and once what can be done with a paragraph. */
function Versions({ page }: { page: ArticlePage }) {
  const t = useTranslations("article");
  const tag = useLocale();
  const name = (locale: Locale) => languageName(locale, tag);
  const others = page.versions.map(({ locale }) => name(locale));
  const languages = new Intl.ListFormat(tag, { type: "disjunction" }).format(others);
  return (
    <>
      <language-switch>
        <ul className={styles.versions} aria-label={t("otherLanguages")}>
          {page.versions.map(({ locale, address, isOriginal }) => (
            <li key={locale}>
              <a href={address} hrefLang={locale} {...languageAttributes(locale)}>
                {language(locale).pageIn}
              </a>
              {isOriginal && ` (${t("original")})`}
            </li>
          ))}
          {page.parallels.map(({ locale, address }) => (
            <li key={address}>
              <a href={address}>
                {page.parallels.length > 1
                  ? t("sideBySide", { one: name(page.locale), other: name(locale) })
                  : t("bothSideBySide")}
              </a>
            </li>
          ))}
        </ul>
      </language-switch>
      {!page.isFallback && (
        <p className={styles.hint} {...data({ hint: true })}>
          <span>{t("hint", { languages })}</span>
          <span>{t("hintBeside", { languages })}</span>
        </p>
      )}
    </>
  );
}
