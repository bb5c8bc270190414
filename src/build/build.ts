import { rm } from "node:fs/promises";
import path from "node:path";
import { Failure } from "@/files/Failure";
import { writeFile } from "@/files/writeFile";
import { makeFaces } from "@/prepare/faces/makeFaces";
import { prepare } from "@/prepare/prepare";
import { press } from "@/press/press";
import { formatSizes } from "@/press/steps/reportSizes";
import { takeBuildLock } from "./buildLock";
import { checkOutDir, findOutDir } from "./checkOutDir";
import { copyTimes } from "./copyTimes";
import { codeOf, fingerprint } from "./fingerprint";
import { isUpToDate } from "./isUpToDate";
import { readContent } from "./readContent";
import { runNext } from "./runNext";
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

    const content = await readContent(settings);
    const prepared = path.join(work, "prepared");
    await prepare(content, settings, prepared, { signal });
    await makeFaces(root);
    signal.throwIfAborted();
    console.log("Rendering the pages…");
    await renderPages(root, prepared, signal);
    signal.throwIfAborted();
    console.log("Pressing the pages…");
    const sizes = await press({
      root,
      nextFolder: path.join(root, ".next"),
      exportFolder: path.join(work, "export"),
      preparedFolder: prepared,
      folder,
      caches: {
        compressed: path.join(work, "cache", "compressed"),
        pages: path.join(work, "cache", "pages"),
      },
      code: await codeOf(root),
      library: content.library,
      fingerprint: state,
    });
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

/** Runs Next, which renders and exports the pages. */
async function renderPages(root: string, prepared: string, signal: AbortSignal): Promise<void> {
  await rm(path.join(root, ".waraq", "export"), { recursive: true, force: true });
  await rm(path.join(root, ".next", "server"), { recursive: true, force: true });
  const { code, output } = await runNext({
    root,
    args: ["build"],
    env: { WARAQ_PREPARED: prepared },
    signal,
    live: false,
  });
  if (code !== 0) {
    const message = `${output.trimEnd()}\nNext could not render the pages.`;
    throw new Failure(message, { cause: output });
  }
  const warnings = output.split("\n").filter((line) => /^\s*(?:⚠|warn\b)/i.test(line));
  if (warnings.length > 0) console.warn(warnings.join("\n"));
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
