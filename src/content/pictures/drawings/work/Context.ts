import type { XmlElement } from "../xmlTree";
import type { Canvas, GivenSize, Position } from "./Canvas";
import { matrixOf, multiplied } from "./matrix";
import type { Style } from "./StyleSheets";

/** What an element gets from the elements around it. */
export interface Context extends Position {
  /** Whether the matrix can be trusted. Where it can’t, everything may cover everything. */
  readonly isPlaced: boolean;
  /** Whether percentages refer to another viewport than the drawing’s. */
  readonly isNested: boolean;
  /** The size that a `use` gives to what it repeats. */
  readonly given?: GivenSize | undefined;
  /** Values of properties that are inherited, and of those that an element can inherit by `inherit`. */
  readonly style: Style;
  /** How deep the element is, references included. */
  readonly depth: number;
}

/** Properties that move an element in ways that are not followed here. */
const UNFOLLOWED = /^(?:transform-origin|transform-box|translate|rotate|scale)$/;

/**
 * Returns the context of what is in an element.
 *
 * @param own the element’s own style
 * @param around the element’s own context
 */
export function contextIn(
  element: XmlElement,
  own: Style,
  around: Context,
  canvas: Canvas,
): Context {
  let { matrix, isPlaced, isNested } = around;
  for (const property of own.keys()) if (UNFOLLOWED.test(property)) isPlaced = false;
  const transforms = own.get("transform") ?? [];
  const change = matrixOf(transforms[0] ?? "");
  if (transforms.length > 1 || !change) isPlaced = false;
  else matrix = multiplied(matrix, change);
  if (around.depth > 0 && /^(?:svg|symbol)$/.test(element.name)) {
    matrix = multiplied(matrix, canvas.viewportOf(element, around.given ?? {}));
    if (isNested) isPlaced = false;
    isNested = true;
  }
  const style = own.size === 0 ? around.style : new Map([...around.style, ...own]);
  return { ...around, matrix, isPlaced, isNested, style, depth: around.depth + 1 };
}
