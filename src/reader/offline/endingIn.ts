/** Returns the option that ends a wait after a time; browsers that can't end one have to wait. */
export function endingIn(milliseconds: number): { signal?: AbortSignal } {
  return "timeout" in AbortSignal ? { signal: AbortSignal.timeout(milliseconds) } : {};
}
