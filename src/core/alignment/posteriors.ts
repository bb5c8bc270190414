import type { BackwardPass } from "./backwardPass";
import type { Band, Sequences, Step } from "./beads";
import type { ForwardPass } from "./forwardPass";
import { logAddExp } from "./logSumExp";
import { integerAt, numberAt } from "./numberAt";

/**
 * Returns the function that computes the posterior probability of a bead: the
 * likelihood of all alignments that contain it, as a share of the likelihood of all
 * alignments. In nats, over the costs of the two passes:
 *
 *     P(bead) = exp(total − (forward + bead + backward))
 *
 * For a deletion or an insertion it is the sum over all places on the other side.
 */
export function posteriors(
  sequences: Sequences,
  band: Band,
  { forward }: Pick<ForwardPass, "forward">,
  backward: BackwardPass,
): (step: Step) => number {
  const { beadCost, lengths } = sequences;
  const [m, n] = lengths;
  const { width, firsts } = band;
  const cellOf = (i: number, j: number) => i * width + j - integerAt(firsts, i);
  const total = numberAt(forward.any, cellOf(m, n));
  return ([i, sourceCount, j, targetCount]) => {
    const cost =
      targetCount === 0
        ? deletionCost(sequences, band, forward, backward, i)
        : sourceCount === 0
          ? insertionCost(sequences, band, forward, backward, j)
          : numberAt(forward.any, cellOf(i, j)) +
            beadCost(i, sourceCount, j, targetCount) +
            numberAt(backward.match, cellOf(i + sourceCount, j + targetCount));
    return Math.min(1, Math.exp(total - cost));
  };
}

/** Returns the cost of all alignments that delete source segment `i`. */
function deletionCost(
  { gapOpen, gapExtendDiscount = 0 }: Sequences,
  { width, firsts }: Band,
  forward: ForwardPass["forward"],
  backward: BackwardPass,
  i: number,
): number {
  let sum = Number.POSITIVE_INFINITY;
  const open = numberAt(gapOpen.source, i);
  const [above, below] = [integerAt(firsts, i), integerAt(firsts, i + 1)];
  for (let j = below; j < above + width; j++) {
    const from = i * width + j - above;
    const to = (i + 1) * width + j - below;
    const before = logAddExp(
      numberAt(forward.match, from),
      numberAt(forward.deletion, from) - gapExtendDiscount,
    );
    sum = logAddExp(sum, before + open + numberAt(backward.deletion, to));
  }
  return sum;
}

/** Returns the cost of all alignments that insert target segment `j`. */
function insertionCost(
  { gapOpen, gapExtendDiscount = 0 }: Sequences,
  { rows, width, firsts }: Band,
  forward: ForwardPass["forward"],
  backward: BackwardPass,
  j: number,
): number {
  let sum = Number.POSITIVE_INFINITY;
  const open = numberAt(gapOpen.target, j);
  for (let i = 0; i < rows; i++) {
    const first = integerAt(firsts, i);
    if (j < first || j + 1 >= first + width) continue;
    const from = i * width + j - first;
    const before = logAddExp(
      logAddExp(numberAt(forward.match, from), numberAt(forward.deletion, from)),
      numberAt(forward.insertion, from) - gapExtendDiscount,
    );
    sum = logAddExp(sum, before + open + numberAt(backward.insertion, from + 1));
  }
  return sum;
}
