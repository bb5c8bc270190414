import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { Failure } from "@/files/Failure";
import { writeFile } from "@/files/writeFile";
import { prepared } from "@/page/prepared";
import { makeFaces } from "@/prepare/faces/makeFaces";
import { prepare } from "@/prepare/prepare";
import { press } from "@/press/press";
import { formatSizes, type KindReport } from "@/press/steps/reportSizes";
import { takeBuildLock } from "./buildLock";
import { checkOutDir, findOutDir } from "./checkOutDir";
import { copyTimes } from "./copyTimes";
import { codeOf, fingerprint } from "./fingerprint";
import { isUpToDate } from "./isUpToDate";
import { readContent } from "./readContent";
import { planRendering } from "./rendering/planRendering";
import { renderPages } from "./rendering/renderPages";
import type { Settings } from "./settings";
import { asideOf, recoverFolder, swapFolder } from "./swapFolder";

/**
 * Makes the result: reads the publication, lets Next draw the pages, presses
 * them, and puts the result in OUT_DIR's place. Until that last moment, and
 * whatever goes wrong before, OUT_DIR stays as it was.
 *
 * @param onlyIfChanged whether a result that is up to date is left alone
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
  const { made: folder, lock } = asideOf(outDir);
  const releases = [await takeBuildLock(path.join(work, "build.lock"), { signal })];
  try {
    // First of all it is seen whether anything, a lock included, can be made beside it.
    await checkOutDir(outDir);
    // Another checkout may build for the same place.
    releases.push(await takeBuildLock(lock, { signal, place: `on ${outDir}` }));
    await recoverFolder(outDir);
    await checkOutDir(outDir);
    const state = await fingerprint(settings);
    if (onlyIfChanged && (await isUpToDate(outDir, state))) return;

    const sizes = await makeResult(settings, { folder, fingerprint: state }, signal);
    await copyTimes(folder, outDir);
    signal.throwIfAborted();
    await writeFile(path.join(work, "report.json"), `${JSON.stringify(sizes, null, 2)}\n`);
    await swap(outDir);
    console.log(formatSizes(sizes));
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    console.log(`Built ${path.relative(root, outDir) || outDir} in ${seconds} s.`);
  } finally {
    // What failed before says more than what fails now. Of another's nothing is removed.
    if (releases.length > 1) await rm(folder, { recursive: true, force: true }).catch(ignore);
    for (const release of releases.reverse()) await release().catch(ignore);
  }
}

interface Making {
  /** Where the result is made. */
  readonly folder: string;
  readonly fingerprint: string;
}

/** Makes a result in a folder; returns what its pages weigh. */
async function makeResult(
  settings: Settings,
  { folder, fingerprint }: Making,
  signal: AbortSignal,
): Promise<KindReport[]> {
  const { root } = settings;
  const work = path.join(root, ".waraq");
  const caches = path.join(work, "cache");
  const preparedFolder = path.join(work, "prepared");
  const exportFolder = path.join(work, "export");
  const code = await codeOf(root);
  const content = await readContent(settings, signal);
  await prepare(content, settings, preparedFolder, { signal });
  await makeFaces(root);
  signal.throwIfAborted();
  console.log("Rendering the pages…");
  const { path: site, parse } = prepared.site;
  const preparedSite = parse(await readFile(path.join(preparedFolder, site), "utf8"));
  const plan = await planRendering(content, preparedSite, code);
  const cache = path.join(caches, "rendered");
  await renderPages({ root, preparedFolder, exportFolder, cache, plan, signal });
  signal.throwIfAborted();
  console.log("Pressing the pages…");
  return press({
    root,
    nextFolder: path.join(root, ".next"),
    exportFolder,
    preparedFolder,
    folder,
    caches: { compressed: path.join(caches, "compressed"), pages: path.join(caches, "pages") },
    code,
    signal,
    library: content.library,
    fingerprint,
  });
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
