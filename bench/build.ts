import { appendFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { makePublication } from "./build/makePublication";
import { measureBuild, type Phase } from "./build/measureBuild";
import type { Memory } from "./build/watchProcesses";

/**
 * How long a build of many long articles in two languages takes, and how much memory: of this
 * checkout, and of others to compare with. Each builds the same publication, made in a
 * temporary folder, three times: without anything that builds before it remember, with all of
 * it, and after a sentence was added to one article. Needs Linux.
 *
 *     npx tsx bench/build.ts                       300 articles, this checkout
 *     npx tsx bench/build.ts 50 ../before          50, this checkout and another
 *
 * Memory is what the processes have of the machine’s (RSS), ten times a second, in megabytes;
 * what several share is counted several times. `.next` and `.waraq` of each checkout, which
 * hold only what can be made again, are removed.
 */
const [count = "300", ...others] = process.argv.slice(2);
const STATES = ["without caches", "unchanged", "one edit"] as const;
const here = path.join(import.meta.dirname, "..");

function print(title: string, phases: readonly Phase[]): void {
  const most = (kind: keyof Memory) => Math.max(...phases.map(({ memory }) => memory[kind]));
  const total = (kind: "seconds" | "cpu") => phases.reduce((sum, phase) => sum + phase[kind], 0);
  const whole: Phase = {
    name: "whole",
    seconds: total("seconds"),
    cpu: total("cpu"),
    memory: { own: most("own"), all: most("all") },
  };
  console.log(title);
  for (const phase of [...phases, whole]) {
    const { name, seconds, cpu, memory } = phase;
    const figure = (value: number, digits: number) => value.toFixed(digits).padStart(7);
    console.log(
      `  ${name.padEnd(14)} ${figure(seconds, 1)} s, ${figure(cpu, 1)} s of processors; the build’s process ${figure(memory.own, 0)} MB, all ${figure(memory.all, 0)} MB`,
    );
  }
}

/** Adds a sentence to an article, which the last build has not seen. */
async function editOne(contentDir: string, number: number): Promise<void> {
  const file = path.join(contentDir, "articles", "generated-1", "en.md");
  await appendFile(file, `\nThe river has risen ${number} times since then.\n`);
}

const work = await mkdtemp(path.join(tmpdir(), "waraq-bench-"));
try {
  const contentDir = path.join(work, "content");
  await makePublication(path.join(here, "content"), contentDir, Number(count));
  for (const checkout of [...others.map((one) => path.resolve(one)), here]) {
    for (const folder of [".next", ".waraq"]) {
      await rm(path.join(checkout, folder), { recursive: true, force: true });
    }
    for (const [number, state] of STATES.entries()) {
      if (state === "one edit") await editOne(contentDir, number);
      const phases = await measureBuild(
        checkout,
        contentDir,
        path.join(work, path.basename(checkout)),
      );
      print(`${checkout}, ${count} × 2 articles, ${state}`, phases);
    }
  }
} finally {
  await rm(work, { recursive: true, force: true });
}
