import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { Failure } from "@/files/Failure";
import { remember } from "@/files/rememberedFiles";
import { writeFile } from "@/files/writeFile";
import { MANIFEST_FILE, type Manifest } from "@/page/manifest";
import type { LastResult, ResultRecord } from "@/press/edition/LastResult";
import { formatSizes } from "@/press/steps/reportSizes";
import { takeBuildLock } from "./buildLock";
import { CHANGES_FILE, type Changes, changesBetween } from "./changes";
import { checkOutDir, findOutDir } from "./checkOutDir";
import { fingerprint } from "./fingerprint";
import { isUpToDate } from "./isUpToDate";
import { isWhole, leaveResult, openLastResult } from "./lastResult";
import { makeResult } from "./makeResult";
import type { Settings } from "./settings";
import { asideOf, recoverFolder, swapFolder } from "./swapFolder";

/**
 * Makes the result: reads the publication, lets Next draw the pages, presses
 * them, and puts the result in OUT_DIR's place. Until that last moment, and
 * whatever goes wrong before, OUT_DIR stays as it was. A result that is whole
 * and up to date is left alone.
 *
 * @param onlyIfChanged whether it is enough that the result is up to date
 * @throws Failure with what is to be mended; the signal's reason when aborted
 */
export async function build(
  settings: Settings,
  signal: AbortSignal,
  onlyIfChanged = false,
): Promise<void> {
  const { root } = settings;
  const work = path.join(root, ".waraq");
  const begun = performance.now();
  const outDir = await findOutDir(settings);
  const shown = path.relative(root, outDir) || outDir;
  const { made: folder, lock } = asideOf(outDir);
  const releases = [await takeBuildLock(path.join(work, "build.lock"), { signal })];
  try {
    // First of all it is seen whether anything, a lock included, can be made beside it.
    await checkOutDir(outDir);
    // Another checkout may build for the same place.
    releases.push(await takeBuildLock(lock, { signal, place: `on ${outDir}` }));
    await recoverFolder(outDir);
    await checkOutDir(outDir);
    const known = await openLastResult({ root, outDir });
    const state = await fingerprint(settings);
    if (await isUpToDate(outDir, state)) {
      if (onlyIfChanged) return;
      if (known?.isLeft && (await isWhole(known.last))) {
        if (known.warnings) console.warn(known.warnings);
        console.log(`Nothing has changed: ${shown} is up to date.`);
        return;
      }
    }
    const last = known?.last;
    const {
      sizes,
      record,
      warnings,
      fingerprint: to,
    } = await makeResult(settings, { folder, last }, signal);
    signal.throwIfAborted();
    await writeFile(path.join(work, "report.json"), `${JSON.stringify(sizes, null, 2)}\n`);
    const changes = await changesOf({ outDir, last, folder, record, to });
    await swap(outDir);
    await remember(path.join(work, CHANGES_FILE), Buffer.from(changes));
    await leaveResult({ root, outDir }, { record, warnings });
    console.log(formatSizes(sizes));
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    console.log(`Built ${shown} in ${seconds} s.`);
  } finally {
    // What failed before says more than what fails now. Of another's nothing is removed.
    if (releases.length > 1) await rm(folder, { recursive: true, force: true }).catch(ignore);
    for (const release of releases.reverse()) await release().catch(ignore);
  }
}

interface Compared {
  readonly outDir: string;
  /** What is there. */
  readonly last: LastResult | undefined;
  /** What takes its place, and what is known of it. */
  readonly folder: string;
  readonly record: ResultRecord;
  /** Its fingerprint. */
  readonly to: string;
}

/** Writes what hosts are told of a new result. */
async function changesOf({ outDir, last, folder, record, to }: Compared): Promise<string> {
  const [before, after] = await Promise.all([outDir, folder].map(manifestIn));
  const changes: Changes = {
    from: before?.fingerprint ?? null,
    to,
    ...changesBetween(
      { files: last?.record.files ?? new Map(), redirects: before?.redirects ?? [] },
      { files: record.files, redirects: after?.redirects ?? [] },
    ),
  };
  return `${JSON.stringify(changes, null, 2)}\n`;
}

/** The manifest of a result; nothing where there is none that can be read. */
async function manifestIn(folder: string): Promise<Manifest | undefined> {
  try {
    return JSON.parse(await readFile(path.join(folder, MANIFEST_FILE), "utf8"));
  } catch {
    return undefined;
  }
}

async function swap(outDir: string): Promise<void> {
  try {
    const left = await swapFolder(outDir);
    if (left) console.warn(`The previous result can’t be removed. Delete ${left}.`);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "EBUSY" && code !== "EXDEV" && code !== "EACCES" && code !== "EPERM") throw error;
    const remedy =
      code === "EBUSY" || code === "EXDEV"
        ? "If it is a mount point, choose a folder in it"
        : "Allow this account to rename it and remove its contents, or choose another folder";
    throw new Failure(`OUT_DIR is ${outDir}, which can’t be replaced (${code}). ${remedy}.`);
  }
}

function ignore(): void {}
