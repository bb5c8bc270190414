import type { Page } from "playwright-core";
import { INKS, paintLines, type TextLine } from "./paintLines";
import { type Ink, MIXED, NONE, readInk } from "./readInk";

/**
 * Finds the lines of an open page whose ink touches another line’s, the lines
 * below and above letters included. The page is spoilt by it.
 *
 * @returns each as `p “The beginning” and p “of the next”, at 40,360`
 */
export async function touchingLines(page: Page): Promise<readonly string[]> {
  const lines = await paintLines(page);
  const ink = await readInk(page);
  const found = new Map<string, string>();
  for (const { x, y, one, other } of touchesIn(ink)) {
    // Of mixed ink nobody can tell whose it is: it lies between the two nearest lines.
    const isMixed = one === MIXED || other === MIXED;
    const first = nearest(lines, isMixed ? MIXED : one, x, y);
    const second = nearest(lines, isMixed ? MIXED : other, x, y, first);
    const names = [first?.name, second?.name].sort().join(" and ");
    if (!found.has(names)) found.set(names, `${names}, at ${x},${y}`);
  }
  return [...found.values()];
}

interface Touch {
  readonly x: number;
  readonly y: number;
  /** Colours, as indices of `INKS`. */
  readonly one: number;
  readonly other: number;
}

function* touchesIn({ width, pixels }: Ink): Generator<Touch> {
  // To the right, and three below: a step to the side from a row’s end leads to paper.
  const steps = [1, width - 1, width, width + 1];
  for (let at = 0; at < pixels.length; at += 1) {
    const one = pixels[at] as number;
    if (one === NONE) continue;
    for (const step of steps) {
      const other = pixels[at + step] ?? NONE;
      if (other === NONE || (other === one && one !== MIXED)) continue;
      yield { x: at % width, y: Math.floor(at / width), one, other };
    }
  }
}

/** The nearest line of a colour, or of any where colours are mixed. */
function nearest(
  lines: readonly TextLine[],
  colour: number,
  x: number,
  y: number,
  except?: TextLine,
): TextLine | undefined {
  const distanceOf = ({ left, right, middle }: TextLine) =>
    Math.abs(middle - y) + Math.max(0, left - x, x - right);
  return lines
    .filter(
      (line, index) => line !== except && (colour === MIXED || index % INKS.length === colour),
    )
    .sort((one, other) => distanceOf(one) - distanceOf(other))[0];
}
