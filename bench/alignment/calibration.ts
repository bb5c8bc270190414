import type { Pair } from "@/core/alignment/pair";
import type { Score } from "./score";

/** An aligned text and how right it is. */
export interface Judged {
  readonly pairs: readonly Pair[];
  readonly score: Score;
}

/** Pairs whose confidence is from one number up to another. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly pairs: number;
  /** Their mean confidence, and the share that is right: alike if a confidence means what it says. */
  readonly confidence: number;
  readonly right: number;
}

/** What happens if all pairs below a confidence are doubted. */
export interface Threshold {
  readonly below: number;
  /** Of the doubted pairs, the share that is wrong. */
  readonly wrong: number;
  /** Of the wrong pairs, the share that is doubted. */
  readonly caught: number;
  /** Of the right pairs, the share that is doubted all the same. */
  readonly disturbed: number;
  /** Of the texts with a wrong pair, and of those with none, the share where something is doubted. */
  readonly brokenTexts: number;
  readonly soundTexts: number;
}

/** Tells for steps of confidence how often pairs are right. */
export function bins(texts: readonly Judged[], edges: readonly number[]): Bin[] {
  const judged = texts.flatMap(judgedPairs);
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? 1;
    const inside = judged.filter(
      ({ confidence }) => confidence >= from && (confidence < to || index === edges.length - 2),
    );
    return {
      from,
      to,
      pairs: inside.length,
      confidence: inside.reduce((sum, pair) => sum + pair.confidence, 0) / inside.length,
      right: inside.filter(({ isRight }) => isRight).length / inside.length,
    };
  });
}

/**
 * How far confidences are from what they promise: over ten bins, the mean
 * difference between confidence and share right, weighed by pairs (Guo et al.
 * 2017, “On Calibration of Modern Neural Networks”: ECE).
 */
export function calibrationError(texts: readonly Judged[]): number {
  const edges = Array.from({ length: 11 }, (_, tenth) => tenth / 10);
  const filled = bins(texts, edges).filter(({ pairs }) => pairs > 0);
  const all = filled.reduce((sum, { pairs }) => sum + pairs, 0);
  return filled.reduce(
    (sum, { pairs, confidence, right }) => sum + (pairs / all) * Math.abs(confidence - right),
    0,
  );
}

/** Tells what a threshold of confidence would do. */
export function threshold(texts: readonly Judged[], below: number): Threshold {
  const judged = texts.flatMap(judgedPairs);
  const wrong = judged.filter(({ isRight }) => !isRight);
  const doubted = judged.filter(({ confidence }) => confidence < below);
  const wrongAndDoubted = wrong.filter(({ confidence }) => confidence < below);
  const isDoubted = ({ pairs }: Judged) => pairs.some(({ confidence }) => confidence < below);
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

function judgedPairs({ pairs, score }: Judged): { confidence: number; isRight: boolean }[] {
  return pairs.flatMap(({ confidence }, index) => {
    const isRight = score.verdicts[index];
    return isRight === undefined ? [] : [{ confidence, isRight }];
  });
}
