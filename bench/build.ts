import { appendFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { makePublication, slugOf } from "./build/makePublication";
import { measureBuild, type Phase } from "./build/measureBuild";
import { measureDev, measureStart } from "./build/measureSite";
import { printPhases, wholeOf } from "./build/printPhases";
import { sizeOf } from "./build/sizeOf";

/**
 * How long a build of a large publication takes, and how much memory: of this checkout, and of
 * others to compare with. All build the same publication, which is made in a temporary folder,
 * in these states:
 *
 * - `cold`: nothing is remembered. `.next` and `.waraq` of the checkout, which hold only what
 *   can be made again, are removed;
 * - `unchanged`: with all that the build before remembers;
 * - `start`: unchanged, but by `bin/start.js`, until it answers a request;
 * - `edit`: after a sentence was added to one article;
 * - `dev`: `bin/dev.js`, until it shows an article; then until it shows a sentence that is
 *   added to that article.
 *
 * Needs Linux.
 *
 *     npx tsx bench/build.ts                            500 articles, this checkout
 *     npx tsx bench/build.ts 300 --long                 300 articles of three texts each
 *     npx tsx bench/build.ts 100 --states cold,edit     100, in two states
 *     npx tsx bench/build.ts 50 ../before               50, another checkout and this one
 *
 * Memory is what the processes have of the machine’s (RSS), ten times a second, in megabytes;
 * what several share is counted several times.
 */
const STATES = ["cold", "unchanged", "start", "edit", "dev"] as const;
type State = (typeof STATES)[number];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    long: { type: "boolean", default: false },
    states: { type: "string", default: STATES.join(",") },
  },
});
const [count = "500", ...others] = positionals;
const wanted = values.states.split(",");
const unknown = wanted.filter((state) => !STATES.some((known) => known === state));
if (unknown.length > 0) {
  throw new Error(`There is no state ${unknown.join(", ")}; there are ${STATES.join(", ")}.`);
}
const here = path.join(import.meta.dirname, "..");

async function measure(checkout: string, contentDir: string, outDir: string): Promise<void> {
  const address = `/en/articles/${slugOf(0)}/`;
  const file = path.join(contentDir, "articles", slugOf(0), "en.md");
  const site = { checkout, contentDir, outDir, address };
  const build = () => measureBuild(checkout, contentDir, outDir);
  const sentence = () => `The river has risen ${Math.round(performance.now())} times since then.`;
  const measures: Readonly<Record<State, () => Promise<Phase[]>>> = {
    cold: async () => {
      for (const folder of [".next", ".waraq"]) {
        await rm(path.join(checkout, folder), { recursive: true, force: true });
      }
      return build();
    },
    unchanged: build,
    start: () => measureStart(site),
    edit: async () => {
      await appendFile(file, `\n${sentence()}\n`);
      return build();
    },
    dev: () => measureDev(site, file, sentence()),
  };
  const states = STATES.filter((state) => wanted.includes(state));
  // All others but `dev` need what a build remembers.
  if (!["cold", "dev"].includes(states[0] ?? "dev")) await build();
  let builds = 0;
  for (const state of states) {
    const phases = await measures[state]();
    printPhases(`${checkout}, ${count} articles${values.long ? ", long" : ""}, ${state}`, phases);
    if (state === "dev" || state === "start") continue;
    builds += 1;
    const { pages } = await sizeOf(outDir);
    const each = (wholeOf(phases).cpu / pages) * 1000;
    console.log(`  ${each.toFixed(1)} ms of processors for each of ${pages} pages`);
  }
  if (builds === 0) return;
  const { files, bytes } = await sizeOf(outDir);
  console.log(`  The result has ${files} files, ${(bytes / 1_000_000).toFixed(1)} MB in all.`);
}

const work = await mkdtemp(path.join(tmpdir(), "waraq-bench-"));
try {
  const contentDir = path.join(work, "content");
  const from = path.join(here, "content");
  await makePublication(from, contentDir, Number(count), { isLong: values.long });
  for (const checkout of [...others.map((other) => path.resolve(other)), here]) {
    await measure(checkout, contentDir, path.join(work, path.basename(checkout)));
  }
} finally {
  await rm(work, { recursive: true, force: true });
}
