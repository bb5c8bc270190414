import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { describeProblems } from "@/content/problems/describeProblems";
import { Failure } from "@/files/Failure";
import { DamagedEntry } from "@/files/rememberedFiles";
import { writeFile } from "@/files/writeFile";
import { MANIFEST_FILE, type Manifest } from "@/page/manifest";
import { prepared } from "@/page/prepared";
import { makeFaces } from "@/prepare/faces/makeFaces";
import { prepare } from "@/prepare/prepare";
import { rememberMade } from "@/prepare/rememberMade";
import type { LastResult, ResultRecord } from "@/press/edition/LastResult";
import { press } from "@/press/press";
import { formatSizes, type KindReport } from "@/press/steps/reportSizes";
import { takeBuildLock } from "./buildLock";
import { CHANGES_FILE, type Changes, changesBetween } from "./changes";
import { checkOutDir, findOutDir } from "./checkOutDir";
import { codeOf, fingerprint } from "./fingerprint";
import { isUpToDate } from "./isUpToDate";
import { isWhole, leaveResult, openLastResult } from "./lastResult";
import { Progress } from "./Progress";
import { readContent } from "./readContent";
import { planRendering } from "./rendering/planRendering";
import { renderPages } from "./rendering/renderPages";
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
    const state = await fingerprint(settings);
    const before = await isUpToDate(outDir, state);
    if (onlyIfChanged && before) return;
    const known = await openLastResult({ root, outDir });
    if (before && known && (await isWhole(known.last))) {
      if (known.warnings) console.warn(known.warnings);
      console.log(`Nothing has changed: ${shown} is up to date.`);
      return;
    }

    const making = { folder, fingerprint: state, last: known?.last };
    const { sizes, record, warnings } = await makeResult(settings, making, signal).catch(
      async (error) => {
        if (!(error instanceof DamagedEntry)) throw error;
        // It is gone by now, and is made again.
        return makeResult(settings, making, signal);
      },
    );
    signal.throwIfAborted();
    await writeFile(path.join(work, "report.json"), `${JSON.stringify(sizes, null, 2)}\n`);
    const changes: Changes = {
      from: await fingerprintOf(outDir),
      to: state,
      ...changesBetween(known?.last.record.files ?? new Map(), record.files),
    };
    await swap(outDir);
    await writeFile(path.join(work, CHANGES_FILE), `${JSON.stringify(changes, null, 2)}\n`);
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

interface Making {
  /** Where the result is made. */
  readonly folder: string;
  readonly fingerprint: string;
  /** The result that it takes the place of. */
  readonly last: LastResult | undefined;
}

interface Made {
  /** What its pages weigh. */
  readonly sizes: KindReport[];
  readonly record: ResultRecord;
  /** What the editors were warned of, ready for printing. */
  readonly warnings: string;
}

/** Makes a result in a folder. */
async function makeResult(
  settings: Settings,
  { folder, fingerprint, last }: Making,
  signal: AbortSignal,
): Promise<Made> {
  const { root, contentDir } = settings;
  const work = path.join(root, ".waraq");
  const caches = path.join(work, "cache");
  const preparedFolder = path.join(work, "prepared");
  const exportFolder = path.join(work, "export");
  const progress = new Progress();
  const code = await codeOf(root);
  progress.begin("Reading the publication…");
  const content = await readContent(settings, signal, progress);
  const remember = rememberMade(caches, code);
  await prepare(content, settings, preparedFolder, { signal, remember });
  await makeFaces(root);
  signal.throwIfAborted();
  progress.begin("Rendering the pages…");
  const { path: site, parse } = prepared.site;
  const preparedSite = parse(await readFile(path.join(preparedFolder, site), "utf8"));
  const plan = await planRendering(content, preparedSite, code);
  const rendered = path.join(caches, "rendered");
  await renderPages({
    root,
    preparedFolder,
    exportFolder,
    cache: rendered,
    plan,
    signal,
    onProgress: (done, all) => progress.update("Pages", done, all),
  });
  signal.throwIfAborted();
  progress.begin("Pressing the pages…");
  const pressed = await press({
    root,
    nextFolder: path.join(root, ".next"),
    exportFolder,
    preparedFolder,
    folder,
    caches: {
      compressed: path.join(caches, "compressed"),
      pages: path.join(caches, "pages"),
      hashes: path.join(caches, "hashes", "prepared"),
    },
    code,
    signal,
    library: content.library,
    fingerprint,
    rendered: { plan, folder: rendered },
    last,
    onProgress: (doing, done, all) => progress.update(DOING[doing], done, all),
  });
  progress.end();
  return { ...pressed, warnings: describeProblems(content, contentDir) };
}

const DOING = { pages: "Pages", compression: "Files compressed" } as const;

/** The fingerprint of the result at a place; null where there is none. */
async function fingerprintOf(outDir: string): Promise<string | null> {
  const manifest = await readFile(path.join(outDir, MANIFEST_FILE), "utf8").catch(() => "");
  return manifest ? (JSON.parse(manifest) as Manifest).fingerprint : null;
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
