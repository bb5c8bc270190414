import { alignBlocks } from "@/core/alignment/alignBlocks";
import type { Bitext } from "./bitext";
import type { Judged } from "./calibration";
import { score } from "./score";

/** Aligns texts, and holds each alignment against its gold. */
export function alignAll(texts: readonly Bitext[]): Judged[] {
  return texts.map((text) => {
    const pairs = alignBlocks(text.original, text.translation);
    return { pairs, score: score(text, pairs) };
  });
}
