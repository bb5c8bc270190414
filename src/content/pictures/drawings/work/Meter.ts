import type { XmlElement } from "../xmlTree";
import type { Budget } from "./Budget";
import type { Box } from "./box";
import type { Canvas } from "./Canvas";
import type { Context } from "./Context";
import type { Extent } from "./pathExtent";
import type { References } from "./References";
import type { Styles } from "./Styles";

/** What each part of the measuring needs of the whole. */
export interface Meter {
  readonly budget: Budget;
  readonly canvas: Canvas;
  readonly references: References;
  readonly styles: Styles;

  /** Returns the extent of a shape. */
  extentOf(element: XmlElement): Extent;

  /**
   * Runs a task in an element.
   *
   * @throws {TooComplex} where the task that runs is in the element already, or very deep
   */
  enter<T>(element: XmlElement, depth: number, task: () => T): T;

  /**
   * Counts an element that is rendered only where it is referred to: a pattern, marker, mask or clip.
   *
   * @param context of the element that refers to it
   * @param change what is different in its own context
   */
  measureReferred(target: XmlElement, context: Context, change: Partial<Context>): Box | undefined;
}
