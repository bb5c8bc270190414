import { type Direction, type Locale, language } from "../languages";
import { type Inline, Inlines } from "../text/Inlines";
import { holds, type Passage } from "../text/Passage";
import type { DirectionalRun, Range } from "./directionalRun";
import { directionClasses } from "./directionClasses";
import { leftToRightUnits } from "./leftToRightUnits";
import { rightToLeftUnits } from "./rightToLeftUnits";
import { visualOrder } from "./visualOrder";

/**
 * Finds the runs of a text that have to be isolated from what is around them
 * (UAX #9, §2.4), because the Unicode Bidirectional Algorithm by itself would
 * lay them out in the wrong order in a paragraph of the text's language.
 *
 * Everything that reads in one direction is found first: figures, and phrases
 * of the other direction. With all of them isolated the text stands as it has
 * to; those whose isolation makes no difference to that are left out again.
 *
 * @param text of one paragraph; U+2029 stands for a forced break of a line
 * @param locale the language that gives the paragraph its direction
 * @param inlines the elements in the line; no run reaches across an edge of one
 * @param wanted "phrases" also returns those phrases in letters of the other direction that
 *   appear in the right order anyway: mark-up says the direction of each
 * @returns in order; a run may contain others, and none overlaps another
 *
 * @example
 * isolatedRuns("سال 2016–17 میں Mi-35M خریدے", "ur") // [{ start: 4, end: 11, direction: "ltr" }]
 * @example
 * isolatedRuns("By آصف علی, 12 May", "en") // [{ start: 3, end: 10, direction: "rtl" }]
 */
export function isolatedRuns(
  text: string,
  locale: Locale,
  inlines: readonly Inline[] = [],
  wanted: "needed" | "phrases" = "needed",
): DirectionalRun[] {
  const { direction } = language(locale);
  const line = text.replace(/[\t\n\f\r]/g, " ");
  const whole: Passage = {
    text: line,
    classes: directionClasses(line),
    inlines: new Inlines(inlines),
  };
  const isMixed = direction === "rtl" ? /[Ldn]/ : /R/;
  const zones = zonesOf(whole, direction).filter((zone) => holds(whole, zone, isMixed));
  return zones.flatMap((zone) => {
    const runs = everyRun(whole, zone, direction);
    if (runs.length === 0) return [];
    const foreign = direction === "rtl" ? /L/ : /R/;
    const kept = runs.filter(
      (run) => wanted === "phrases" && run.direction !== direction && holds(whole, run, foreign),
    );
    return neededRuns(whole, zone, runs, new Set(kept), direction);
  });
}

/**
 * The stretches between letters of the paragraph's direction. What stands in
 * one has no bearing on the order in another.
 */
function zonesOf({ classes }: Passage, direction: Direction): Range[] {
  const all = { start: 0, end: classes.length };
  return stretches(classes, all, direction === "rtl" ? /[^R]+/g : /[^L]+/g);
}

function stretches(classes: string, { start, end }: Range, of: RegExp): Range[] {
  return [...classes.slice(start, end).matchAll(of)].map(({ 0: found, index }) => ({
    start: start + index,
    end: start + index + found.length,
  }));
}

/** Whatever reads in one direction in a zone, in order, and what reads otherwise inside of that. */
function everyRun(passage: Passage, zone: Range, direction: Direction): DirectionalRun[] {
  const { classes, inlines } = passage;
  const ltr = (range: Range): DirectionalRun[] =>
    stretches(classes, range, /[^RB،]+/g)
      .flatMap((stretch) => leftToRightUnits(passage, stretch))
      .map((unit) => ({ ...unit, direction: "ltr" }));
  const rtl = (range: Range): DirectionalRun[] =>
    stretches(classes, range, /[^LB]+/g)
      .flatMap((stretch) => rightToLeftUnits(passage, stretch))
      .flatMap((unit) => [{ ...unit, direction: "rtl" }, ...ltr(unit)]);
  const alone = inlines
    .touching(zone)
    .filter(({ start, end, standsAlone }) => standsAlone && start >= zone.start && end <= zone.end)
    .map(({ start, end }): DirectionalRun => ({ start, end, direction: "ltr" }));
  return [...(direction === "rtl" ? ltr(zone) : rtl(zone)), ...alone]
    .filter(
      (run) =>
        run.start < run.end && !inlines.touching(run).some((inline) => overlaps(run, inline)),
    )
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** Tells whether two ranges share something though neither contains the other. */
function overlaps(a: Range, b: Range): boolean {
  return a.start < b.start
    ? b.start < a.end && a.end < b.end
    : a.start > b.start && a.start < b.end && b.end < a.end;
}

/**
 * Up to how many runs, and over how many characters between two letters of the
 * paragraph's direction, it is worth finding out which runs are needed: the
 * time that takes grows with the square of both.
 */
const WORTHWHILE = { runs: 60, length: 2000 };

/** So many letters around a zone are looked at: one would do, but for what stands above and below it. */
const AROUND = 100;

/**
 * Leaves out one run after the other for as long as the order stays as it is with all of them.
 *
 * @param kept those that are never left out
 */
function neededRuns(
  { text, classes, inlines }: Passage,
  zone: Range,
  all: readonly DirectionalRun[],
  kept: ReadonlySet<DirectionalRun>,
  direction: Direction,
): DirectionalRun[] {
  if (all.length > WORTHWHILE.runs || zone.end - zone.start > WORTHWHILE.length) return [...all];
  // The letters around the zone decide on what is between them: the nearest that is not a vowel sign.
  let { start, end } = zone;
  const own = direction === "rtl" ? "R" : "L";
  while (classes[start - 1] === own && zone.start - start < AROUND) start -= 1;
  while (classes[end] === own && end - zone.end < AROUND) end += 1;
  const window = text.slice(start, end);
  const order = (runs: readonly DirectionalRun[]) =>
    visualOrder(
      window,
      direction,
      runs.map((run) => ({ ...run, start: run.start - start, end: run.end - start })),
    );

  const wanted = order(all);
  const least = all.filter((run) => kept.has(run));
  if (order(least) === wanted) return least;
  // What costs most goes first: mark-up of its own; then figures, which are rather the sentence's.
  const cost = (run: DirectionalRun) =>
    (inlines.touching(run).some(({ start, end }) => start === run.start && end === run.end)
      ? 0
      : 2) + (/[LR]/.test(classes.slice(run.start, run.end)) ? 0 : 1);
  let needed = all;
  for (const run of all.filter((run) => !kept.has(run)).toSorted((a, b) => cost(b) - cost(a))) {
    const others = needed.filter((other) => other !== run);
    if (order(others) === wanted) needed = others;
  }
  return [...needed];
}
