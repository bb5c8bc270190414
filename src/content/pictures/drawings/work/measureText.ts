import type { XmlElement, XmlText } from "../xmlTree";
import { type Budget, COST } from "./Budget";
import type { Box } from "./box";
import type { Context } from "./Context";
import type { Meter } from "./Meter";
import { measureDashes } from "./measureDashes";
import { measurePaints } from "./measurePaints";
import { fontSizeIn } from "./values";

/** The length of a letter’s outline, in font sizes: elaborate letters have so much. */
const LETTER_OUTLINE = 6;

/** Tells whether an element sets text. */
export function isTextElement({ name }: XmlElement): boolean {
  return /^(?:text|tspan|textPath)$/.test(name);
}

/**
 * Counts the paint and the dashes of a text, and the path that it follows.
 *
 * @returns where on the screen it may be, in pixels
 */
export function measureText(element: XmlElement, inside: Context, meter: Meter): Box | undefined {
  const { budget, canvas, references } = meter;
  const target = element.name === "textPath" ? references.referred(element) : undefined;
  // Each letter is placed along the path.
  const segments = target ? meter.extentOf(target).segments : 0;
  budget.spend("outlines", COST.segment * segments, element);
  const box = target ? canvas.screen : textBox(element, inside, meter);
  measurePaints(element, inside, box, meter);
  const outline = LETTER_OUTLINE * fontSizeIn(inside.style) * lettersIn(element);
  measureDashes(element, inside.style, outline, budget);
  return box;
}

/** Counts the letters that stand in an element of text. */
export function measureLetters(element: XmlElement, { value }: XmlText, budget: Budget): void {
  if (!isTextElement(element) && element.name !== "a") return;
  const hasPlaces = ["x", "y", "dx", "dy", "rotate"].some((name) =>
    /\d[\s,]+\S/.test(element.attributes.get(name) ?? ""),
  );
  const cost = hasPlaces ? COST.place : COST.letter;
  budget.spend("text", cost * value.length, element);
}

/** Returns where a text may be, in whichever direction it runs. */
function textBox(element: XmlElement, inside: Context, { canvas }: Meter): Box | undefined {
  const { attributes } = element;
  const { style, isPlaced, isNested } = inside;
  const isSpread =
    ["letter-spacing", "word-spacing", "writing-mode"].some((name) => style.has(name)) ||
    ["textLength", "rotate"].some((name) => attributes.has(name));
  const places = ["x", "y", "dx", "dy"].map((name) => attributes.get(name) ?? "0");
  const isSimple = places.every((place) => /^\s*-?[\d.]+(?:px)?\s*$/.test(place));
  if (!isPlaced || isNested || isSpread || !isSimple) return canvas.screen;
  const size = fontSizeIn(style);
  const [x = 0, y = 0, dx = 0, dy = 0] = places.map((place) => Number.parseFloat(place));
  const long = size * lettersIn(element) + Math.abs(dx);
  const high = 1.5 * size + Math.abs(dy);
  return canvas.onScreen({ x0: x - long, y0: y - high, x1: x + long, y1: y + high }, inside);
}

function lettersIn({ children }: XmlElement): number {
  return children.reduce(
    (sum, child) => sum + (child.type === "text" ? child.value.length : lettersIn(child)),
    0,
  );
}
