import { Fragment, type ReactNode } from "react";
import type { DirectionalRun } from "@/core/direction/directionalRun";
import { isolatedRuns } from "@/core/direction/isolatedRuns";
import { isShortRun } from "@/core/direction/isShortRun";
import { isLocale, type Locale } from "@/core/languages";
import type { LocalText } from "@/core/localText";
import { foreignLanguage, foreignRuns } from "@/core/text/foreignRuns";

/**
 * A text in the language that the elements around it have. What would come out
 * in the wrong order, such as a range of years in an Urdu title, is isolated, and words of
 * another script say their language and direction; most texts need no mark-up. Attributes take `isolateText` instead.
 */
export function MixedText({ text, locale }: LocalText): ReactNode {
  const runs = isolatedRuns(text, locale, [], "phrases");
  return runs.length === 0
    ? withLanguages(text, locale)
    : renderRuns({ text, locale }, runs, 0, text.length);
}

/** A stretch of a text in which what is in another script says its language. */
function withLanguages(text: string, locale: Locale): ReactNode {
  const runs = foreignRuns(text, locale);
  if (runs.length === 0) return text;
  return (
    <>
      {runs.map(({ start, end, lang }, index) => (
        <Fragment key={start}>
          {text.slice(runs[index - 1]?.end ?? 0, start)}
          <span lang={lang}>{text.slice(start, end)}</span>
        </Fragment>
      ))}
      {text.slice(runs.at(-1)?.end)}
    </>
  );
}

/** A stretch of a text, and the runs that are in it; those inside of others are rendered there. */
function renderRuns(
  whole: LocalText,
  runs: readonly DirectionalRun[],
  start: number,
  end: number,
): ReactNode {
  const { text, locale } = whole;
  const nodes: ReactNode[] = [];
  let done = start;
  for (const run of runs) {
    if (run.start < done || run.end > end) continue;
    const Isolate = isShortRun(run) ? "bdi" : "span";
    const inside = runs.filter((other) => other !== run);
    const lang = foreignLanguage(text.slice(run.start, run.end), locale);
    nodes.push(
      <Fragment key={`before-${run.start}`}>
        {withLanguages(text.slice(done, run.start), locale)}
      </Fragment>,
      <Isolate key={run.start} dir={run.direction} lang={lang}>
        {renderRuns(
          { text, locale: lang && isLocale(lang) ? lang : locale },
          inside,
          run.start,
          run.end,
        )}
      </Isolate>,
    );
    done = run.end;
  }
  nodes.push(<Fragment key="end">{withLanguages(text.slice(done, end), locale)}</Fragment>);
  return <Fragment>{nodes}</Fragment>;
}
