import { readAlone } from "@/content/readAlone";
import { parseMarkdown } from "@/markdown/parseMarkdown";
import { readMarkdown } from "@/markdown/readMarkdown";
import { HOSTILE_FILES } from "./growth/hostileTexts";

/**
 * How the time to read a text grows with its length, for texts that are full of one
 * thing: the parser alone, the whole of Markdown, and all that is done with a file.
 *
 *     npx tsx bench/growth.ts             all kinds
 *     npx tsx bench/growth.ts footnotes   those with “footnotes” in their name
 *
 * The length doubles until a text takes a second or has all the bytes that a file
 * may have. The exponent is that of the last doubling, and “at most” what a file of
 * all the bytes takes, measured or, with “≈”, extrapolated.
 */
const [wanted = "", from = "2000"] = process.argv.slice(2);

/** Bytes that a text may have: see `readFiles`. */
const MOST = 2_000_000;

/** Milliseconds after which a text is not made longer. */
const ENOUGH = 700;

const STEPS: Readonly<Record<string, (text: string) => unknown>> = {
  parser: parseMarkdown,
  markdown: (text) => readMarkdown({ file: "a.md", text }),
  file: (text) => readAlone({ kind: "text", path: "articles/a/ur.md", text }),
};

interface Growth {
  readonly exponent: number;
  readonly atMost: number;
  readonly isMeasured: boolean;
}

function grow(step: (text: string) => unknown, make: (bytes: number) => string): Growth | string {
  const times: [bytes: number, milliseconds: number][] = [];
  for (let bytes = Number(from); ; bytes = Math.min(MOST, bytes * 2)) {
    const text = make(bytes);
    const begun = performance.now();
    try {
      step(text);
    } catch (error) {
      return `${error} at ${bytes}`;
    }
    const time = performance.now() - begun;
    times.push([bytes, time]);
    if (time > ENOUGH || bytes === MOST) break;
  }
  const [[few, short] = [1, 1], [many, long] = [1, 1]] = times.slice(-2);
  const exponent = Math.log(long / short) / Math.log(many / few);
  return { exponent, atMost: long * (MOST / many) ** exponent, isMeasured: many === MOST };
}

function told(growth: Growth | string): string {
  if (typeof growth === "string") return growth;
  const { exponent, atMost, isMeasured } = growth;
  const seconds = (atMost / 1000).toPrecision(2);
  return `${exponent.toFixed(1).padStart(5)} ${`${isMeasured ? "" : "≈ "}${Number(seconds)} s`.padStart(12)}`;
}

console.log([" ".repeat(40), ...Object.keys(STEPS).map((name) => name.padStart(18))].join(""));
for (const [name, make] of Object.entries(HOSTILE_FILES)) {
  if (!name.includes(wanted)) continue;
  const growths = Object.values(STEPS).map((step) => told(grow(step, make)));
  console.log([name.padEnd(40), ...growths].join(""));
}
