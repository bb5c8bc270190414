/**
 * Returns the number at an index that the caller knows to be within the array.
 *
 * The inner loops of alignment compute their indices, and the type system can't tell
 * that they are within the arrays. The engine inlines these functions; each takes one
 * kind of array only, since one that takes several is much slower.
 */
export function numberAt(numbers: Float64Array, index: number): number {
  return numbers[index] as number;
}

/** Returns the integer at an index that the caller knows to be within the array. */
export function integerAt(integers: Int32Array, index: number): number {
  return integers[index] as number;
}
