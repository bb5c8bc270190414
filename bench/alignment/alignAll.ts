import { alignBlocks } from "@/core/alignment/alignBlocks";
import type { Bitext } from "./bitext";
import type { Judged } from "./calibration";
import { score } from "./score";

/** Aligns texts and scores each alignment against its gold. */
export function alignAll(texts: readonly Bitext[]): Judged[] {
  return texts.map((text) => {
    const beads = alignBlocks(text.original, text.translation);
    return { beads, score: score(text, beads) };
  });
}
