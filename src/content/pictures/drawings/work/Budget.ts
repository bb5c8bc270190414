import type { Point } from "@/core/problems";
import type { XmlElement } from "../xmlTree";

/** The kinds of work that a drawing causes. */
export type WorkKind = "elements" | "outlines" | "surfaces" | "effects" | "text" | "styles";

/** What a drawing costs a browser, in units that compare: one is about a millisecond. */
export type Work = Readonly<Record<WorkKind, number>>;

/** An error that says that a drawing would keep a browser busy for too long, or for ever. */
export class TooComplex extends Error {
  constructor(
    readonly what: string,
    readonly at: Point,
  ) {
    super(what);
  }
}

/**
 * What each piece of work costs, in milliseconds of a slow computer that renders
 * without a graphics card: see `bench/drawings.ts`.
 */
export const COST = {
  /** An element, each time that it is rendered; and what a `use` adds to that. */
  element: 0.01,
  use: 0.015,
  /** A line or curve of an outline, wherever it is. A stroke makes a shape of each. */
  segment: 0.001,
  stroke: 0.004,
  /** A thousand pixels along an outline. */
  outline: 0.05,
  /** A dash of a line. */
  dash: 0.008,
  /** A million pixels filled with one colour, a gradient or a pattern. */
  surface: 0.15,
  gradient: 1.4,
  pattern: 9,
  /** A million pixels of a layer of its own: opacity, masks. */
  layer: 1,
  /** A million pixels of a simple step of a filter. */
  step: 2,
  /** A letter, and one that has a position of its own. */
  letter: 0.003,
  place: 0.012,
  /** A value of a property beyond the usual few: style sheets may give one element many. */
  value: 0.01,
  /** A part of a selector, matched against one element. */
  match: 0.00005,
} as const;

/** The most that a drawing may cost altogether, in milliseconds. */
const MOST_WORK = 700;

const DESCRIPTIONS: Readonly<Record<WorkKind, string>> = {
  elements:
    "too many elements, counted once for each time “use”, patterns, masks or markers repeat them",
  outlines: "too many lines and curves, including dashes",
  surfaces: "too many surfaces that cover each other",
  effects: "too many filters, masks, transparencies and other effects over large surfaces",
  text: "too many letters",
  styles: "too many style rules that must be tested against many elements",
};

/** Adds up the work of a drawing, and ends the measuring as soon as it is too much. */
export class Budget {
  readonly work: Record<WorkKind, number> = {
    elements: 0,
    outlines: 0,
    surfaces: 0,
    effects: 0,
    text: 0,
    styles: 0,
  };
  private total = 0;

  /**
   * Adds work.
   *
   * @throws {TooComplex} where the sum is more than a drawing may cost
   */
  spend(kind: WorkKind, cost: number, { at }: XmlElement): void {
    this.work[kind] += cost;
    this.total += cost;
    if (this.total <= MOST_WORK) return;
    const [most] = (Object.keys(this.work) as WorkKind[]).sort(
      (one, other) => this.work[other] - this.work[one],
    );
    throw new TooComplex(DESCRIPTIONS[most ?? "elements"], at);
  }

  /** Runs a task once, and adds what it costs as many times as it is repeated. */
  repeat(times: number, element: XmlElement, task: () => void): void {
    const before = { ...this.work };
    task();
    if (times <= 1) return;
    for (const kind of Object.keys(before) as WorkKind[]) {
      this.spend(kind, (this.work[kind] - before[kind]) * (times - 1), element);
    }
  }
}
