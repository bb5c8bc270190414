import { useTranslations } from "next-intl";
import { useTextNumbers } from "@/i18n/useTextNumbers";
import { Class, data, Id } from "@/page/marks";
import type { ParallelPage, ParallelSide } from "@/publish/pages/parallelPage";
import { NoteItems } from "../article/NoteItems";
import { digitsOf } from "../text/digitsOf";
import { languageAttributes } from "../text/languageAttributes";
import styles from "./parallel.module.css";

/** The footnotes of both versions, each in its column. */
export function ParallelNotes({ sides }: Pick<ParallelPage, "sides">) {
  const t = useTranslations("article");
  if (sides.every(({ footnotes }) => footnotes.length === 0)) return null;
  return (
    <section aria-labelledby={Id.Notes} className={`${Class.Notes} ${styles.notes}`}>
      <h2 id={Id.Notes}>{t("notes")}</h2>
      <div className={styles.pair}>
        {sides.map((side, index) => (
          <div key={side.locale} {...data({ side: index + 1 })}>
            <NoteList side={side} />
          </div>
        ))}
      </div>
    </section>
  );
}

function NoteList({ side: { locale, footnotes } }: { side: ParallelSide }) {
  const digits = digitsOf(useTextNumbers(locale));
  if (footnotes.length === 0) return null;
  return (
    <ol {...languageAttributes(locale)} {...data({ digits })}>
      <NoteItems footnotes={footnotes} locale={locale} />
    </ol>
  );
}
