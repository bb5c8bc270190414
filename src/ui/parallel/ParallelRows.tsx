import type { RowBlock } from "@/core/alignment/itemRows";
import { data } from "@/page/marks";
import type { ParallelPage } from "@/publish/pages/parallelPage";
import { sharedFigure } from "./figureInBoth";
import { ParallelCell } from "./ParallelCell";
import styles from "./parallel.module.css";
import { SharedFigure } from "./SharedFigure";

/**
 * The text of both versions, row by row. A row answers to all its ids: the first is
 * its own, and an empty anchor stands for each further one.
 */
export function ParallelRows({ rows, sides }: Pick<ParallelPage, "rows" | "sides">) {
  const [first, second] = sides;
  return (
    <div className={styles.rows} {...data({ rows: "" })}>
      {rows.map((row, index) => {
        const { ids, one, other } = row;
        const [id, ...further] = ids;
        const [leading] = one.length > 0 ? one : other;
        const figures = sharedFigure(row);
        return (
          <div
            key={id ?? `added-${index}`}
            className={styles.row}
            id={id}
            {...data({ kind: kindOf(leading) })}
          >
            {further.map((anchor) => (
              <span key={anchor} id={anchor} />
            ))}
            {figures ? (
              <SharedFigure figures={figures} sides={sides} />
            ) : (
              <>
                <ParallelCell blocks={one} ids={ids} side={first} place={1} />
                <ParallelCell blocks={other} ids={ids} side={second} place={2} />
              </>
            )}
          </div>
        );
      })}
    </div>
  );
}

/** What style sheets have to know of a row: a heading, or a further item of a list. */
function kindOf(leading: RowBlock | undefined): "heading" | "item" | undefined {
  if (leading?.kind === "heading") return "heading";
  return leading?.item ? "item" : undefined;
}
