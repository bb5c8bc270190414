import type { XmlElement } from "../xmlTree";
import { Budget, COST, TooComplex, type Work } from "./Budget";
import { type Box, union } from "./box";
import { Canvas, type Size } from "./Canvas";
import { type Context, contextIn } from "./Context";
import type { Meter } from "./Meter";
import { multiplied } from "./matrix";
import { measureEffects } from "./measureEffects";
import { measureShape } from "./measureShape";
import { isTextElement, measureLetters, measureText } from "./measureText";
import type { Extent } from "./pathExtent";
import { MOST_DEPTH, References } from "./References";
import { Styles } from "./Styles";
import { shapeExtent } from "./shapeExtent";

/** How many values of properties an element may have without a charge. */
const USUAL_VALUES = 40;

/** Elements that are rendered only where something refers to them, or never. */
const NOT_RENDERED_IN_PLACE = new Set(
  "defs symbol clipPath mask marker pattern linearGradient radialGradient filter style title desc".split(
    " ",
  ),
);

/**
 * Estimates how long a browser needs for a drawing, without rendering it. The estimate
 * follows the elements as a browser does, into whatever `use`, patterns, masks, clips,
 * markers and filters refer to, and stops as soon as the work is too much. A size that is
 * not known counts as the size of the drawing.
 *
 * @param root a cleaned drawing
 * @param size of the drawing, in its own units
 * @throws {TooComplex} where the work is more than a drawing may cost, or without end
 *
 * @example measureWork(root, { width: 800, height: 450 }) // { elements: 0.6, outlines: 2.1, … }
 */
export function measureWork(root: XmlElement, size: Size): Work {
  const walk = new Walk(root, size);
  walk.measure(root, {
    matrix: walk.canvas.matrix,
    isPlaced: true,
    isFloating: false,
    isNested: false,
    style: new Map(),
    depth: 0,
  });
  return walk.budget.work;
}

/** A walk through the elements of a drawing, in the order in which a browser renders them. */
class Walk implements Meter {
  readonly budget = new Budget();
  readonly canvas: Canvas;
  readonly references: References;
  readonly styles: Styles;
  private readonly extents = new Map<XmlElement, Extent>();
  private readonly entered = new Set<XmlElement>();

  constructor(root: XmlElement, size: Size) {
    this.canvas = new Canvas(root, size);
    this.references = new References(root);
    this.styles = new Styles(root);
  }

  extentOf(element: XmlElement): Extent {
    let extent = this.extents.get(element);
    if (!extent) {
      extent = shapeExtent(element, this.canvas);
      this.extents.set(element, extent);
    }
    return extent;
  }

  enter<T>(element: XmlElement, depth: number, task: () => T): T {
    if (this.entered.has(element)) throw new TooComplex("a part refers to itself", element.at);
    if (depth > MOST_DEPTH) {
      throw new TooComplex(`parts are nested more than ${MOST_DEPTH} levels deep`, element.at);
    }
    this.entered.add(element);
    const result = task();
    this.entered.delete(element);
    return result;
  }

  measureReferred(target: XmlElement, context: Context, change: Partial<Context>): Box | undefined {
    const style = this.styles.inheritedOf(target);
    return this.measure(target, { ...context, ...change, style, depth: context.depth + 1 }, true);
  }

  /**
   * Counts an element and all that is rendered with it.
   *
   * @param isReferred whether it is rendered because something refers to it
   * @returns where on the screen it is, in pixels
   */
  measure(element: XmlElement, around: Context, isReferred = false): Box | undefined {
    if (!isReferred && NOT_RENDERED_IN_PLACE.has(element.name)) return undefined;
    return this.enter(element, around.depth, () => {
      this.budget.spend("elements", COST.element, element);
      this.budget.spend("styles", COST.match * this.styles.selectorParts(element), element);
      const own = this.styles.ownOf(element);
      const inside = contextIn(element, own, around, this.canvas);
      this.measureValues(element, inside);
      const measureItself = isTextElement(element) ? measureText : measureShape;
      let box = measureItself(element, inside, this);
      for (const child of element.children) {
        if (child.type === "element") box = union(box, this.measure(child, inside));
        else measureLetters(element, child, this.budget);
      }
      box = union(box, this.measureUse(element, inside));
      measureEffects(element, { own, around, inside, box }, this);
      return box;
    });
  }

  /** Counts the values of properties that an element has or inherits. */
  private measureValues(element: XmlElement, { style }: Context): void {
    let values = -USUAL_VALUES;
    for (const { length } of style.values()) values += length;
    if (values > 0) this.budget.spend("styles", COST.value * values, element);
  }

  /** Counts what a `use` repeats. */
  private measureUse(element: XmlElement, inside: Context): Box | undefined {
    const target = element.name === "use" ? this.references.referred(element) : undefined;
    if (!target) return undefined;
    this.budget.spend("elements", COST.use, element);
    const { attributes } = element;
    const [x, y] = [
      this.canvas.lengthOf(element, "x", "x"),
      this.canvas.lengthOf(element, "y", "y"),
    ];
    const matrix = multiplied(inside.matrix, [1, 0, 0, 1, x, y]);
    const given = { width: attributes.get("width"), height: attributes.get("height") };
    return this.measure(target, { ...inside, matrix, given }, true);
  }
}
