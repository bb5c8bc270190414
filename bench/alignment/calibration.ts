import type { Bead } from "@/core/alignment/beads";
import type { Score } from "./score";

/** An alignment and its score. */
export interface Judged {
  readonly beads: readonly Bead[];
  readonly score: Score;
}

/** The beads whose confidence lies in one interval. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly beads: number;
  /** Their mean confidence, and the share that is right: alike if a confidence means what it says. */
  readonly confidence: number;
  readonly right: number;
}

/** The effect of doubting all beads below a confidence. */
export interface Threshold {
  readonly below: number;
  /** Of the doubted beads, the share that is wrong. */
  readonly wrong: number;
  /** Of the wrong beads, the share that is doubted. */
  readonly caught: number;
  /** Of the right beads, the share that is doubted all the same. */
  readonly disturbed: number;
  /** Of the texts with a wrong bead, and of those with none, the share where something is doubted. */
  readonly brokenTexts: number;
  readonly soundTexts: number;
}

/** Returns, for each interval of confidence, how often its beads are right. */
export function bins(texts: readonly Judged[], edges: readonly number[]): Bin[] {
  const judged = texts.flatMap(judgedBeads);
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? 1;
    const inside = judged.filter(
      ({ confidence }) => confidence >= from && (confidence < to || index === edges.length - 2),
    );
    return {
      from,
      to,
      beads: inside.length,
      confidence: inside.reduce((sum, bead) => sum + bead.confidence, 0) / inside.length,
      right: inside.filter(({ isRight }) => isRight).length / inside.length,
    };
  });
}

/**
 * Returns the expected calibration error (Guo et al. 2017, “On Calibration of Modern
 * Neural Networks”): over ten bins, the mean difference between confidence and the
 * share that is right, weighted by the number of beads.
 */
export function calibrationError(texts: readonly Judged[]): number {
  const edges = Array.from({ length: 11 }, (_, tenth) => tenth / 10);
  const filled = bins(texts, edges).filter(({ beads }) => beads > 0);
  const all = filled.reduce((sum, { beads }) => sum + beads, 0);
  return filled.reduce(
    (sum, { beads, confidence, right }) => sum + (beads / all) * Math.abs(confidence - right),
    0,
  );
}

/** Returns the effect of a threshold of confidence. */
export function threshold(texts: readonly Judged[], below: number): Threshold {
  const judged = texts.flatMap(judgedBeads);
  const wrong = judged.filter(({ isRight }) => !isRight);
  const doubted = judged.filter(({ confidence }) => confidence < below);
  const wrongAndDoubted = wrong.filter(({ confidence }) => confidence < below);
  const isDoubted = ({ beads }: Judged) => beads.some(({ confidence }) => confidence < below);
  const isBroken = ({ score }: Judged) => score.verdicts.includes(false);
  const broken = texts.filter(isBroken);
  const sound = texts.filter((text) => !isBroken(text));
  return {
    below,
    wrong: wrongAndDoubted.length / doubted.length,
    caught: wrongAndDoubted.length / wrong.length,
    disturbed: (doubted.length - wrongAndDoubted.length) / (judged.length - wrong.length),
    brokenTexts: broken.filter(isDoubted).length / broken.length,
    soundTexts: sound.filter(isDoubted).length / sound.length,
  };
}

function judgedBeads({ beads, score }: Judged): { confidence: number; isRight: boolean }[] {
  return beads.flatMap(({ confidence }, index) => {
    const isRight = score.verdicts[index];
    return isRight === undefined ? [] : [{ confidence, isRight }];
  });
}
