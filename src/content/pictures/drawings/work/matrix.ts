/** A change of coordinates: `[a, b, c, d, e, f]` as in SVG’s `matrix()`. */
export type Matrix = readonly [number, number, number, number, number, number];

export const NO_CHANGE: Matrix = [1, 0, 0, 1, 0, 0];

/** Returns the change that applies the second change first, and then the first. */
export function multiplied(one: Matrix, other: Matrix): Matrix {
  const [a, b, c, d, e, f] = one;
  const [g, h, i, j, k, l] = other;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

/** Returns where a change moves a point. */
export function applied([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/**
 * Reads a `transform`.
 *
 * @returns nothing where it can’t be told without a browser
 *
 * @example matrixOf("translate(3 4) scale(2)") // [2, 0, 0, 2, 3, 4]
 */
export function matrixOf(transform: string): Matrix | undefined {
  let matrix = NO_CHANGE;
  const rest = transform.replace(
    /(?<![a-z])([a-z]{4,10})\s*\(([^()]*)\)/gi,
    (_, name: string, list: string) => {
      const change = /[^\d\s,.eE+-]/.test(list.replace(/(?<=\d\.?)(?:px|deg)(?=[\s,]|$)/g, ""))
        ? undefined
        : changeOf(name.toLowerCase(), (list.match(NUMBER) ?? []).map(Number));
      matrix = multiplied(matrix, change ?? UNKNOWN);
      return "";
    },
  );
  const isRead = /^[\s,]*$/.test(rest) || rest.trim() === "none";
  return isRead && matrix.every(Number.isFinite) ? matrix : undefined;
}

/** Returns the largest factor by which a change scales lengths. */
export function scaleOf([a, b, c, d]: Matrix): number {
  return Math.max(Math.hypot(a, b), Math.hypot(c, d));
}

const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/g;
const UNKNOWN: Matrix = [Number.NaN, 0, 0, Number.NaN, 0, 0];

function changeOf(name: string, numbers: readonly number[]): Matrix | undefined {
  const [one = 0, other, third = 0] = numbers;
  switch (name) {
    case "matrix":
      return numbers.length === 6 ? (numbers as unknown as Matrix) : undefined;
    case "translate":
      return [1, 0, 0, 1, one, other ?? 0];
    case "translatex":
      return [1, 0, 0, 1, one, 0];
    case "translatey":
      return [1, 0, 0, 1, 0, one];
    case "scale":
      return [one, 0, 0, other ?? one, 0, 0];
    case "scalex":
      return [one, 0, 0, 1, 0, 0];
    case "scaley":
      return [1, 0, 0, one, 0, 0];
    case "rotate": {
      const [sin, cos] = [Math.sin(radians(one)), Math.cos(radians(one))];
      const turned: Matrix = [cos, sin, -sin, cos, 0, 0];
      if (other === undefined) return turned;
      return multiplied(multiplied([1, 0, 0, 1, other, third], turned), [
        1,
        0,
        0,
        1,
        -other,
        -third,
      ]);
    }
    case "skewx":
      return [1, 0, Math.tan(radians(one)), 1, 0, 0];
    case "skewy":
      return [1, Math.tan(radians(one)), 0, 1, 0, 0];
    default:
      return undefined;
  }
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
