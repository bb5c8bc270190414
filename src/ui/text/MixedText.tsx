import { Fragment, type ReactNode } from "react";
import type { LocalText } from "@/core/localText";
import type { DirectionalRun } from "@/core/text/directionalRun";
import { isolatedRuns } from "@/core/text/isolatedRuns";
import { isShortRun } from "@/core/text/isShortRun";

/**
 * A text in the language that the elements around it have. What would come out
 * in the wrong order, such as a range of years in an Urdu title, is isolated;
 * most texts need no mark-up. Attributes take `isolateText` instead.
 */
export function MixedText({ text, locale }: LocalText): ReactNode {
  const runs = isolatedRuns(text, locale);
  return runs.length === 0 ? text : drawn(text, runs, 0, text.length);
}

/** A stretch of a text, and the runs that are in it; those inside of others are drawn there. */
function drawn(
  text: string,
  runs: readonly DirectionalRun[],
  start: number,
  end: number,
): ReactNode {
  const nodes: ReactNode[] = [];
  let done = start;
  for (const run of runs) {
    if (run.start < done || run.end > end) continue;
    const Isolate = isShortRun(run) ? "bdi" : "span";
    const inside = runs.filter((other) => other !== run);
    nodes.push(
      text.slice(done, run.start),
      <Isolate key={run.start} dir={run.direction}>
        {drawn(text, inside, run.start, run.end)}
      </Isolate>,
    );
    done = run.end;
  }
  nodes.push(text.slice(done, end));
  return <Fragment>{nodes}</Fragment>;
}
