import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { optimize, type PluginConfig, VERSION } from "svgo";
import { runBounded } from "./runBounded";

/**
 * Writes a drawing shorter. Left aside is what has changed the look of drawings:
 * merging paths, and dropping what is hidden or unknown.
 */
const REWRITING: PluginConfig[] = [
  {
    name: "preset-default",
    params: {
      overrides: {
        mergePaths: false,
        removeHiddenElems: false,
        removeUnknownsAndDefaults: false,
      },
    },
  },
];

/**
 * Style sheets choose elements by name and place: where there are any, a rectangle has
 * to stay one, where it stands.
 */
const LOOKED_AT_BY_NAME = /<style\b/;

/** What takes SVGO long grows faster than a drawing; above these, little is won. */
const MOST_ELEMENTS = 5_000;
const MOST_LETTERS = 1_000_000;

/**
 * Coordinates are rounded to what half a pixel is of so many, and never below
 * four digits: a part may be scaled up.
 */
const FINEST = 10_000;

/** A thread of its own takes longer to start than a drawing of so many letters to shorten. */
const FEW_LETTERS = 20_000;

/** Many times what the largest drawings take that are shortened at all. */
const BOUNDS = { time: 10_000, memory: 1024 };

const SVGO = pathToFileURL(createRequire(import.meta.url).resolve("svgo")).href;

/** Names all that a shortened drawing depends on but for the drawing itself. */
export const SHORTENING = JSON.stringify([REWRITING, MOST_ELEMENTS, MOST_LETTERS, FINEST, VERSION]);

/**
 * Writes a cleaned drawing shorter; its look stays as it is. One with style sheets, and
 * one that is very large, stays as it is altogether.
 *
 * @param svg a cleaned drawing: this is not a filter by itself
 * @param size in its own units
 * @throws {Exceeded} where it takes too long all the same
 */
export async function shortenDrawing(
  svg: string,
  size: { readonly width: number; readonly height: number },
): Promise<string> {
  const markup = svg.replace(/="data:[^"]*"/g, "");
  const isLarge =
    markup.length > MOST_LETTERS || (markup.match(/<\w/g)?.length ?? 0) > MOST_ELEMENTS;
  if (isLarge || LOOKED_AT_BY_NAME.test(markup)) return svg;
  const digits = Math.ceil(Math.log10(FINEST / Math.min(size.width, size.height)));
  const options = { plugins: REWRITING, floatPrecision: Math.max(4, digits) };
  if (svg.length <= FEW_LETTERS) return optimize(svg, options).data;
  const { data } = (await runBounded(SVGO, "optimize", [svg, options], BOUNDS)) as { data: string };
  return data;
}
