import { data, Id } from "@/page/marks";
import type { ParallelPage } from "@/publish/pages/parallelPage";
import { Corrections } from "../article/Corrections";
import { EditorsNote } from "../article/EditorsNote";
import { PrintedLinks } from "../article/PrintedLinks";
import { PageFrame } from "../chrome/PageFrame";
import { ParallelHeader } from "../parallel/ParallelHeader";
import { ParallelLead } from "../parallel/ParallelLead";
import { ParallelNotes } from "../parallel/ParallelNotes";
import { ParallelRows } from "../parallel/ParallelRows";
import { ParallelTools } from "../parallel/ParallelTools";
import styles from "../parallel/parallel.module.css";

/** What tells the second version's sections from the first's. */
const APART = [undefined, { suffix: ".2", titleId: Id.BesideTitle }] as const;

/** Two versions of an article side by side, block by block. */
export function ParallelView({ page }: { page: ParallelPage }) {
  const { sides } = page;
  const [first, second] = sides;
  return (
    <PageFrame page={page} textLocale={second.locale}>
      <article className={styles.article} suppressHydrationWarning>
        {/* First by keyboard, so that on the way to them nothing scrolls; seen below the titles. */}
        <ParallelTools sides={sides} />
        <ParallelHeader page={page} />
        {page.lead && <ParallelLead lead={page.lead} sides={sides} />}
        {sides.some(({ editorsNote }) => editorsNote) && (
          <div className={styles.pair}>
            {sides.map(({ locale, editorsNote }, index) => (
              <div key={locale} {...data({ side: index + 1 })}>
                <EditorsNote note={editorsNote} locale={locale} apart={APART[index]} />
              </div>
            ))}
          </div>
        )}
        <ParallelRows rows={page.rows} sides={sides} />
        <ParallelNotes sides={sides} />
        {sides.some(({ corrections }) => corrections.length > 0) && (
          <div className={styles.pair}>
            {sides.map(({ locale, corrections }, index) => (
              <div key={locale} {...data({ side: index + 1 })}>
                <Corrections corrections={corrections} locale={locale} apart={APART[index]} />
              </div>
            ))}
          </div>
        )}
        <PrintedLinks links={page.printedLinks} locale={first.locale} />
      </article>
    </PageFrame>
  );
}
