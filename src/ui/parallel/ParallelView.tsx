import type { ParallelPage } from "@/publish/pages/parallelPage";
import { Colophon } from "../article/Colophon";
import { PrintedLinks } from "../article/PrintedLinks";
import { PageFrame } from "../chrome/PageFrame";
import { BESIDE_TITLE_ID } from "./besideTitleId";
import { ParallelHeader } from "./ParallelHeader";
import { ParallelLead } from "./ParallelLead";
import { ParallelNotes } from "./ParallelNotes";
import { ParallelRows } from "./ParallelRows";
import { ParallelTools } from "./ParallelTools";
import styles from "./ParallelView.module.css";

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
        <ParallelRows rows={page.rows} sides={sides} />
        <ParallelNotes sides={sides} />
        <div className={styles.pair}>
          {sides.map((side, index) => (
            <div key={side.locale} data-side={index + 1}>
              <Colophon
                text={side}
                locale={side.locale}
                {...(index === 1 && { apart: { suffix: ".2", titleId: BESIDE_TITLE_ID } })}
              />
            </div>
          ))}
        </div>
        <PrintedLinks links={page.printedLinks} locale={first.locale} />
      </article>
    </PageFrame>
  );
}
