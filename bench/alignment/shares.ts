import type { Score } from "./score";

/** Shares from 0 to 1, of the sums of several scores. */
export interface Shares {
  readonly precision: number;
  readonly recall: number;
  /** Of links. */
  readonly f1: number;
  /** Of whole beads. */
  readonly beadF1: number;
  /** Texts without a single fault. */
  readonly whole: number;
}

/** Sums scores up, so that a long text weighs more than a short one, and takes shares. */
export function shares(scores: readonly Score[]): Shares {
  const total = (value: (score: Score) => number) =>
    scores.reduce((sum, score) => sum + value(score), 0);
  const precision = total((score) => score.foundTrue) / total((score) => score.found);
  const recall = total((score) => score.foundSure) / total((score) => score.sure);
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    beadF1:
      (2 * total((score) => score.sameBeads)) /
      (total((score) => score.beads) + total((score) => score.goldBeads)),
    whole:
      scores.filter(({ verdicts }) => verdicts.every((verdict) => verdict !== false)).length /
      scores.length,
  };
}
