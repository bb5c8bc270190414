import { readAlone } from "@/content/threads/readAlone";
import { parseMarkdown } from "@/markdown/parseMarkdown";
import { readMarkdown } from "@/markdown/readMarkdown";
import { HOSTILE_FILES } from "./growth/hostileTexts";

/**
 * How the time to read a text grows with its length, for texts that are full of one
 * thing: the parser alone, the whole of Markdown, and all that is done with a file.
 *
 *     npx tsx bench/growth.ts             all kinds
 *     npx tsx bench/growth.ts footnotes   those with “footnotes” in their name
 *     npx tsx bench/growth.ts "" file     all, and one of the steps
 *
 * The length doubles until a text takes a second or has all the bytes that a file
 * may have. Times are a processor’s. The exponent is that of the last two doublings;
 * “small” is how long the longest text takes that is read without a limit (see
 * `refuseSlowTexts`), and “most” one of all the bytes, measured or, with “≈”,
 * extrapolated.
 */
const [wanted = "", ...steps] = process.argv.slice(2);

/** Bytes that a Markdown file may have: see `readFiles`. */
const MOST = 250_000;

/** Seconds after which a text is not made longer. */
const ENOUGH = 0.7;

const STEPS: Readonly<Record<string, (text: string) => unknown>> = {
  parser: parseMarkdown,
  markdown: (text) => readMarkdown({ file: "a.md", text }),
  file: (text) => readAlone({ kind: "text", path: "articles/a/ur.md", text }),
};

/** As many bytes are read without a limit, whatever they are. */
const SMALL = 10_000;

interface Growth {
  readonly exponent: number;
  readonly small: number;
  readonly most: number;
  readonly isMeasured: boolean;
}

function grow(step: (text: string) => unknown, make: (bytes: number) => string): Growth | string {
  const times: (readonly [bytes: number, seconds: number])[] = [];
  for (let bytes = SMALL / 4; ; bytes = Math.min(MOST, bytes * 2)) {
    const text = make(bytes);
    const begun = process.cpuUsage();
    try {
      step(text);
    } catch (error) {
      return `${error} at ${bytes}`;
    }
    const { user, system } = process.cpuUsage(begun);
    const seconds = (user + system) / 1_000_000;
    times.push([bytes, seconds]);
    if (bytes === MOST || (seconds > ENOUGH && bytes >= SMALL)) break;
  }
  const [few, short] = times.at(-3) ?? [1, 1];
  const [many, long] = times.at(-1) ?? [1, 1];
  const exponent = Math.log(long / short) / Math.log(many / few);
  const small = times.find(([bytes]) => bytes === SMALL)?.[1] ?? 0;
  return { exponent, small, most: long * (MOST / many) ** exponent, isMeasured: many === MOST };
}

function told(growth: Growth | string): string {
  if (typeof growth === "string") return growth;
  const { exponent, small, most, isMeasured } = growth;
  const atMost = `${isMeasured ? "" : "≈ "}${Number(most.toPrecision(2))} s`;
  return `${exponent.toFixed(1).padStart(6)} ${small.toFixed(2)} s ${atMost.padStart(11)}`;
}

const chosen = Object.entries(STEPS).filter(([name]) => steps.length === 0 || steps.includes(name));
console.log(
  ["exponent, small, most".padEnd(40), ...chosen.map(([name]) => name.padStart(25))].join(""),
);
for (const [name, make] of Object.entries(HOSTILE_FILES)) {
  if (!name.includes(wanted)) continue;
  const growths = chosen.map(([, step]) => told(grow(step, make)));
  console.log([name.padEnd(40), ...growths].join(""));
}
