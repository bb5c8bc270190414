/** Where the ink of a word is, in em. */
export interface WordInk {
  /** How far it rises above the baseline. */
  readonly ascent: number;
  /** How far it hangs below. */
  readonly depth: number;
  /** How far it moves the pen on. */
  readonly advance: number;
}

/** Measures a word as a typeface sets it. */
export type MeasureWord = (word: string) => WordInk;

/** Words of Arabic script: whatever is joined to one shape, or may be. */
export const SHAPED_WORDS = /[\p{Script=Arabic}\p{Mark}\u200c\u200d]+/gu;

/** The paper that is left between the ink of two lines, in em: a pixel or two. */
export const PAPER = 0.08;
