import type { Direction } from "../languages";

/** A part of a text, in UTF-16 units: from `start` up to, but not including, `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A part of a text that is to be laid out in a direction, apart from what stands around it. */
export interface DirectionalRun extends Range {
  readonly direction: Direction;
}
