import type { ParallelPage, ParallelSide } from "@/publish/pages/parallelPage";
import { BookmarkButton } from "../article/BookmarkButton";
import { Contents } from "../article/Contents";
import { PrintedLinks } from "../article/PrintedLinks";
import { ShareLinks } from "../article/ShareLinks";
import { PageFrame } from "../chrome/PageFrame";
import { SaveOffline } from "../offline/SaveOffline";
import { EditorialPair } from "../parallel/EditorialPair";
import { ParallelHeader } from "../parallel/ParallelHeader";
import { ParallelLead } from "../parallel/ParallelLead";
import { ParallelNotes } from "../parallel/ParallelNotes";
import { ParallelRows } from "../parallel/ParallelRows";
import { ParallelTools } from "../parallel/ParallelTools";
import styles from "../parallel/parallel.module.css";
import { NextPart } from "../series/NextPart";
import { SeriesNavigation } from "../series/SeriesNavigation";
import { MixedText } from "../text/MixedText";
import { Tree } from "../text/Tree";

/** Two versions of an article side by side, block by block, with what leads on from it. */
export function ParallelView({ page }: { page: ParallelPage }) {
  const { sides, series, contents } = page;
  const [first, second] = sides;
  return (
    <PageFrame
      page={page}
      textLocale={second.locale}
      tools={<BookmarkButton slug={page.slug} beside={second.locale} />}
    >
      <article
        className={contents.length > 0 ? `${styles.article} ${styles.listed}` : styles.article}
        suppressHydrationWarning
      >
        {/* First by keyboard, so that on the way to them nothing scrolls; seen below the titles. */}
        <ParallelTools sides={sides} />
        <ParallelHeader page={page} />
        {page.lead && <ParallelLead lead={page.lead} sides={sides} />}
        <div className={styles.contents}>
          <Contents entries={contents} locale={first.locale} />
        </div>
        <EditorialPair
          sides={sides}
          of="editorsNote"
          content={({ editorsNote }) => editorsNote && <Tree nodes={editorsNote} />}
        />
        <div className={styles.body}>
          <ParallelRows rows={page.rows} sides={sides} />
        </div>
        <ParallelNotes sides={sides} />
        <EditorialPair sides={sides} of="corrections" content={correctionsOf} />
        <PrintedLinks links={page.printedLinks} locale={first.locale} />
        <div className={styles.after}>
          {series?.next && <NextPart part={series.next} />}
          <ShareLinks share={page.share} />
          <SaveOffline slug={page.slug} />
        </div>
      </article>
      {series && <SeriesNavigation series={series} />}
    </PageFrame>
  );
}

/** What was put right in a version after it had been published. */
function correctionsOf({ corrections, locale }: ParallelSide) {
  if (corrections.length === 0) return undefined;
  return corrections.map(({ date, day, text }) => (
    <p key={date + text}>
      <time dateTime={date}>{day}</time> <MixedText text={text} locale={locale} />
    </p>
  ));
}
