import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { makePublication } from "./build/makePublication";
import { type Memory, type Use, watchProcesses } from "./build/watchProcesses";

/**
 * How long a build of many long articles in two languages takes, and how much memory: of this
 * checkout, and of others to compare with. Each builds the same publication, made in a
 * temporary folder, and twice: first without anything that builds before it remember, then
 * with all of it. Needs Linux.
 *
 *     npx tsx bench/build.ts                       300 articles, this checkout
 *     npx tsx bench/build.ts 50 ../before          50, this checkout and another
 *
 * Memory is what the processes have of the machine’s (RSS), ten times a second, in megabytes;
 * what several share is counted several times. `.next` and `.waraq` of each checkout, which
 * hold only what can be made again, are removed.
 */
const [count = "300", ...others] = process.argv.slice(2);
const here = path.join(import.meta.dirname, "..");

interface Phase extends Use {
  readonly name: string;
  readonly seconds: number;
}

/** What a build prints when it goes on to its next phase, in earlier checkouts as well. */
const PHASES: Readonly<Record<string, string>> = {
  "Rendering the pages…": "render",
  "Drawing the pages…": "render",
  "Pressing the pages…": "press",
  "Pressing them…": "press",
};

async function build(checkout: string, contentDir: string, outDir: string): Promise<Phase[]> {
  const child = spawn(process.execPath, ["bin/build.js"], {
    cwd: checkout,
    env: { ...process.env, CONTENT_DIR: contentDir, OUT_DIR: outDir },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const watched = watchProcesses(child.pid as number);
  const phases: Phase[] = [];
  let [name, begun] = ["read, prepare", performance.now()];
  const endPhase = (next: string) => {
    const seconds = (performance.now() - begun) / 1000;
    phases.push({ name, seconds, ...watched.use() });
    [name, begun] = [next, performance.now()];
  };
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    for (const line of text.split("\n")) if (PHASES[line]) endPhase(PHASES[line]);
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  const code = await new Promise((resolve) => child.on("close", resolve));
  watched.end();
  if (code !== 0) throw new Error(`${checkout} can’t be built:\n${output.slice(-5000)}`);
  endPhase("");
  return phases;
}

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

const work = await mkdtemp(path.join(tmpdir(), "waraq-bench-"));
try {
  const contentDir = path.join(work, "content");
  await makePublication(path.join(here, "content"), contentDir, Number(count));
  for (const checkout of [...others.map((one) => path.resolve(one)), here]) {
    for (const folder of [".next", ".waraq"]) {
      await rm(path.join(checkout, folder), { recursive: true, force: true });
    }
    for (const state of ["without caches", "with caches"]) {
      const phases = await build(checkout, contentDir, path.join(work, path.basename(checkout)));
      print(`${checkout}, ${count} × 2 articles, ${state}`, phases);
    }
  }
} finally {
  await rm(work, { recursive: true, force: true });
}
