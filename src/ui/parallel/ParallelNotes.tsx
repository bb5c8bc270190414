import { useTextNumbers } from "@/i18n/useTextNumbers";
import { Class, data, Id } from "@/page/marks";
import type { ParallelPage, ParallelSide } from "@/publish/pages/parallelPage";
import { NoteItems } from "../article/NoteItems";
import { digitsOf } from "../text/digitsOf";
import { languageAttributes } from "../text/languageAttributes";
import styles from "./parallel.module.css";

/** The footnotes of both versions, each in its column under a heading in its language. */
export function ParallelNotes({ sides }: Pick<ParallelPage, "sides">) {
  if (sides.every(({ footnotes }) => footnotes.length === 0)) return null;
  return (
    <div className={`${Class.Notes} ${styles.notes}`}>
      <div className={styles.pair}>
        {sides.map((side, index) => (
          <div key={side.locale} {...data({ side: index + 1 })}>
            <NoteList side={side} id={index === 0 ? Id.Notes : Id.BesideNotes} />
          </div>
        ))}
      </div>
    </div>
  );
}

interface NoteListProps {
  readonly side: ParallelSide;
  /** Of the heading. */
  readonly id: Id;
}

function NoteList({ side: { locale, footnotes, headings }, id }: NoteListProps) {
  const digits = digitsOf(useTextNumbers(locale));
  if (footnotes.length === 0) return null;
  return (
    <section aria-labelledby={id} {...languageAttributes(locale)}>
      <h2 id={id}>{headings.notes}</h2>
      <ol {...data({ digits })}>
        <NoteItems footnotes={footnotes} locale={locale} />
      </ol>
    </section>
  );
}
