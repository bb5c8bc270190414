import type { DirectionalRun } from "./directionalRun";

/** LEFT-TO-RIGHT ISOLATE, RIGHT-TO-LEFT ISOLATE, POP DIRECTIONAL ISOLATE: UAX #9, §2. */
const OPENING = { ltr: "\u2066", rtl: "\u2067" } as const;
const CLOSING = "\u2069";

/**
 * Inserts isolating characters around runs.
 *
 * @param runs in order; one may contain others, and none overlaps another
 * @returns the text with them, and for each UTF-16 unit of it where it stands
 *   in the given text: `-1` for an isolating character
 * @example insertIsolates("3–5", [{ start: 0, end: 3, direction: "ltr" }])
 * // { text: "\u20663–5\u2069", origins: [-1, 0, 1, 2, -1] }
 */
export function insertIsolates(
  text: string,
  runs: readonly DirectionalRun[],
): { text: string; origins: number[] } {
  let isolated = "";
  const origins: number[] = [];
  const put = (characters: string, origin: number) => {
    isolated += characters;
    for (let unit = 0; unit < characters.length; unit++) {
      origins.push(origin < 0 ? -1 : origin + unit);
    }
  };
  const open: DirectionalRun[] = [];
  let done = 0;
  const proceed = (to: number) => {
    for (let run = open.at(-1); run && run.end <= to; run = open.at(-1)) {
      put(text.slice(done, run.end), done);
      put(CLOSING, -1);
      done = run.end;
      open.pop();
    }
    put(text.slice(done, to), done);
    done = to;
  };
  for (const run of runs) {
    proceed(run.start);
    put(OPENING[run.direction], -1);
    open.push(run);
  }
  proceed(text.length);
  return { text: isolated, origins };
}
