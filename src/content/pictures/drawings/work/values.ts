import type { XmlElement } from "../xmlTree";
import type { Style } from "./StyleSheets";

/** Returns all numbers that stand in some values, in order. */
export function numbersIn(values: readonly string[]): number[] {
  return values.flatMap((value) =>
    (value.match(/[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/g) ?? []).map(Number),
  );
}

/** How many pixels a unit has: CSS Values 4, 6.2. */
const UNITS: Readonly<Record<string, number>> = {
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
  pt: 96 / 72,
  pc: 16,
  em: 16,
  rem: 16,
  ex: 8,
  ch: 8,
};

/**
 * Reads a length, in pixels.
 *
 * @param whole what a percentage refers to
 *
 * @example lengthIn("25%", 800) // 200
 */
export function lengthIn(value: string, whole: number): number {
  const [, number = "0", unit = ""] =
    /^\s*([+-]?[\d.]+(?:e[+-]?\d+)?)(%|[a-z]*)/i.exec(value) ?? [];
  const amount = Number.parseFloat(number) || 0;
  return unit === "%" ? (amount * whole) / 100 : amount * (UNITS[unit.toLowerCase()] ?? 1);
}

/** Returns the largest font size that a style may have. */
export function fontSizeIn(style: Style): number {
  const sizes = (style.get("font-size") ?? style.get("font") ?? ["16"]).map((size) =>
    lengthIn(/[\d.]+(?:%|[a-z]+)?/.exec(size)?.[0] ?? "16", 16),
  );
  return Math.max(...sizes);
}

/** Reads the `viewBox` of an element, if it has one with an area. */
export function viewBoxOf({ attributes }: XmlElement) {
  const numbers = numbersIn([attributes.get("viewBox") ?? ""]);
  const [x = 0, y = 0, width = 0, height = 0] = numbers;
  return width > 0 && height > 0 ? { x, y, width, height } : undefined;
}
