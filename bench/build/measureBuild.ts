import { spawn } from "node:child_process";
import { type Use, watchProcesses } from "./watchProcesses";

/** A phase of a build, and what it took. */
export interface Phase extends Use {
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

/**
 * Builds a publication with a checkout, and measures each phase. Needs Linux.
 *
 * @throws if the build fails, with the end of what it printed
 */
export async function measureBuild(
  checkout: string,
  contentDir: string,
  outDir: string,
): Promise<Phase[]> {
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
