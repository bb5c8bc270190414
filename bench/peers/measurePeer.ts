import { type ChildProcess, spawn } from "node:child_process";
import { appendFile, cp, mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { inParallel } from "@/core/inParallel";
import type { Phase } from "../build/measureBuild";
import { type ResultSize, sizeOf } from "../build/sizeOf";
import { watchProcesses } from "../build/watchProcesses";
import type { Peer, PlainText } from "./peers";

/** The states in which each tool builds. */
export const STATES = ["cold", "unchanged", "one edit"] as const;

/** What a build took, and what there is afterwards. */
export interface Build extends Phase, ResultSize {}

/** Milliseconds between two looks: the fastest of the peers takes less than a second. */
const PAUSE = 20;

/**
 * Installs a peer in a folder, writes the texts as it reads them, and builds three times.
 *
 * @param edited the text to which a sentence is added before the last time
 * @param report gets each build's measures
 * @throws if it can't be installed or does not build, with the end of what it printed
 */
export async function measurePeer(
  peer: Peer,
  texts: readonly PlainText[],
  edited: PlainText,
  folder: string,
  report: (build: Build) => void,
): Promise<void> {
  await cp(path.join(import.meta.dirname, peer.name), folder, { recursive: true });
  await inParallel([...texts.map(peer.write), ...peer.others], 16, async ({ file, text }) => {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  });
  if (peer.command[0] !== peer.name) {
    await run(["npm", "install", "--no-audit", "--no-fund", "--no-update-notifier"], folder);
  }
  for (const name of STATES) {
    if (name === "one edit") {
      const { file } = peer.write(edited);
      await appendFile(path.join(folder, file), "\nThe river has risen since then.\n");
    }
    const phase = await run(peer.command, folder, peer.env);
    report({ ...phase, name, ...(await sizeOf(path.join(folder, peer.result))) });
  }
  await rm(folder, { recursive: true });
}

/** Runs a program until it ends, and measures it. */
async function run(
  command: readonly [string, ...string[]],
  folder: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Phase> {
  const [program, ...args] = command;
  const begun = performance.now();
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const watched = watchProcesses(child.pid ?? 0, PAUSE);
  try {
    await ended(child, command.join(" "));
    const seconds = (performance.now() - begun) / 1000;
    return { name: program, seconds, ...watched.use() };
  } finally {
    watched.end();
  }
}

function ended(child: ChildProcess, name: string): Promise<void> {
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output = (output + text).slice(-2000);
    });
  }
  return new Promise((resolve, reject) => {
    child.on("error", ({ message }) => reject(new Error(message)));
    child.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${name} has failed:\n${output}`));
    });
  });
}
