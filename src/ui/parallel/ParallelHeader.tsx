import { useTranslations } from "next-intl";
import { useDateText } from "@/i18n/useDateText";
import { data, Id } from "@/page/marks";
import type { ParallelPage } from "@/publish/pages/parallelPage";
import { NamesLine } from "../article/NamesLine";
import { languageAttributes } from "../text/languageAttributes";
import { MixedText } from "../text/MixedText";
import styles from "./parallel.module.css";

/**
 * The titles and summaries of both versions, then who made them and when. The
 * page has one name, in its own language: the other title only looks like one.
 */
export function ParallelHeader({ page }: { page: ParallelPage }) {
  const t = useTranslations("article");
  const dateText = useDateText();
  return (
    <header className={styles.header}>
      <div className={styles.pair}>
        {page.sides.map(({ locale, title, summary }, index) => {
          const Title = index === 0 ? "h1" : "p";
          return (
            <div key={locale} {...data({ side: index + 1 })} {...languageAttributes(locale)}>
              <Title className={styles.title} id={index === 0 ? undefined : Id.BesideTitle}>
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
        <NamesLine label={t("by")} people={page.authors} />
        <NamesLine label={t("translatedBy")} people={page.translators} />
        <p>
          <time dateTime={page.date}>{dateText(page.date)}</time>
        </p>
      </div>
    </header>
  );
}
