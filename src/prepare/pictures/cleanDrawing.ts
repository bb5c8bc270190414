import { optimize, type PluginConfig, VERSION } from "svgo";

/** Takes out what doesn't show: editors' own data, comments, metadata; and scripts that nobody found. */
const TIDYING: PluginConfig[] = [
  "removeDoctype",
  "removeXMLProcInst",
  "removeComments",
  "removeMetadata",
  "removeEditorsNSData",
  "cleanupAttrs",
  "removeUnusedNS",
  "removeScripts",
];

/**
 * Writes the rest shorter as well. Left aside is what has changed the look of
 * drawings: merging paths, and dropping what is hidden or unknown.
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
  ...TIDYING,
];

/**
 * Style sheets choose elements by name and place, and animations change
 * attributes: where there are any, a rectangle has to stay one, where it stands.
 */
const LOOKED_AT_BY_NAME = /<(?:[\w-]+:)?(?:style|animate\w*|set)\b/;

/**
 * Coordinates are rounded to what half a pixel is of so many, and never below
 * four digits: a part may be scaled up.
 */
const FINEST = 10_000;

/** Names all that a cleaned drawing depends on but for the drawing itself. */
export const CLEANING = JSON.stringify([TIDYING, REWRITING, FINEST, VERSION]);

/**
 * Cleans a drawing for publishing, and makes it smaller; its look stays as it is.
 *
 * @param svg one in which `findUnsafeSvg` found nothing: this is no filter of its own
 * @param size in its own units
 * @throws SVGO's error, with `reason`, `line` and `column`, where it is no XML
 */
export function cleanDrawing(
  svg: string,
  size: { readonly width: number; readonly height: number },
): string {
  const plugins = LOOKED_AT_BY_NAME.test(svg) ? TIDYING : REWRITING;
  const digits = Math.ceil(Math.log10(FINEST / Math.min(size.width, size.height)));
  return optimize(svg, { plugins, floatPrecision: Math.max(4, digits) }).data;
}
