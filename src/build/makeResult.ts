import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { describeProblems } from "@/content/problems/describeProblems";
import { Failure } from "@/files/Failure";
import { DamagedEntry, removeDamaged } from "@/files/rememberedFiles";
import { prepared } from "@/page/prepared";
import { makeCoreFace } from "@/prepare/faces/core/makeCoreFace";
import { openWordCutter } from "@/prepare/faces/core/openWordCutter";
import { makeFaces } from "@/prepare/faces/makeFaces";
import { prepare } from "@/prepare/prepare";
import { rememberMade } from "@/prepare/rememberMade";
import type { LastResult, ResultRecord } from "@/press/edition/LastResult";
import { press } from "@/press/press";
import type { KindReport } from "@/press/steps/reportSizes";
import { codeOf, fingerprint } from "./fingerprint";
import { Progress } from "./Progress";
import { readContent } from "./readContent";
import { planRendering } from "./rendering/planRendering";
import { renderPages } from "./rendering/renderPages";
import type { Settings } from "./settings";

/** How often a build begins anew, if what it builds is changed meanwhile. */
const ATTEMPTS = 3;

interface Making {
  /** Where the result is made. */
  readonly folder: string;
  /** The result that it takes the place of. */
  readonly last: LastResult | undefined;
}

/**
 * Makes a result of one state of the publication and of the code: if they are changed meanwhile,
 * it is made anew.
 *
 * @throws Failure if that happens again and again
 */
export async function makeResult(
  settings: Settings,
  making: Making,
  signal: AbortSignal,
): Promise<Made & { readonly fingerprint: string }> {
  const caches = path.join(settings.root, ".waraq", "cache");
  const progress = new Progress();
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const [state, code] = [await fingerprint(settings), await codeOf(settings.root)];
    const order = { ...making, fingerprint: state, code, progress };
    const make = () => makeOnce(settings, order, signal).finally(() => progress.end());
    const made = await make().catch(async (error) => {
      if (!(error instanceof DamagedEntry)) throw error;
      // What is damaged is removed, and made again.
      await removeDamaged(path.join(caches, "rendered"));
      return make();
    });
    if ((await fingerprint(settings)) === state) return { ...made, fingerprint: state };
    if ((await codeOf(settings.root)) !== code) {
      // Some of what was made is remembered as made by the code of before.
      for (const name of MADE_BY_CODE) {
        await rm(path.join(caches, name), { recursive: true, force: true });
      }
    }
    console.log("The publication was changed during the build, which begins anew.");
  }
  throw new Failure(
    `The publication was changed during each of ${ATTEMPTS} builds. Build when nobody saves any files.`,
  );
}

/** The caches whose names tell the code that made what is in them. */
const MADE_BY_CODE = ["articles", "inspections", "made", "pages", "rendered", "tried"];

interface Made {
  /** What its pages weigh. */
  readonly sizes: KindReport[];
  readonly record: ResultRecord;
  /** What the editors were warned of, ready for printing. */
  readonly warnings: string;
}

interface Order extends Making {
  readonly fingerprint: string;
  /** A hash of all code. */
  readonly code: string;
  readonly progress: Progress;
}

/** Makes a result in a folder. */
async function makeOnce(
  settings: Settings,
  { folder, fingerprint, code, last, progress }: Order,
  signal: AbortSignal,
): Promise<Made> {
  const { root, contentDir } = settings;
  const work = path.join(root, ".waraq");
  const caches = path.join(work, "cache");
  const preparedFolder = path.join(work, "prepared");
  const exportFolder = path.join(work, "export");
  progress.begin("Reading the publication…");
  const content = await readContent(settings, signal, progress);
  const made = rememberMade(caches, code);
  await prepare(content, settings, preparedFolder, { signal, remember: made });
  await makeFaces(root);
  const memory = path.join(caches, "hashes", "glyphs");
  const coreFace = await makeCoreFace({ root, content, memory, remember: made, code });
  const cutWords = await openWordCutter({ root, remember: made });
  signal.throwIfAborted();
  progress.begin("Rendering the pages…");
  const { path: site, parse } = prepared.site;
  const preparedSite = parse(await readFile(path.join(preparedFolder, site), "utf8"));
  const plan = await planRendering(content, preparedSite, code);
  const rendered = path.join(caches, "rendered");
  const warnings = await renderPages({
    root,
    preparedFolder,
    exportFolder,
    cache: rendered,
    plan,
    signal,
    onProgress: (done, all) => progress.update("Pages", done, all),
  });
  signal.throwIfAborted();
  progress.end();
  if (warnings) console.warn(warnings);
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
    coreFace,
    cutWords,
    fingerprint,
    rendered: { plan, folder: rendered },
    last,
    onProgress: (doing, done, all) => progress.update(DOING[doing], done, all),
  });
  return { ...pressed, warnings: describeProblems(content, contentDir) };
}

const DOING = { pages: "Pages", compression: "Files compressed" } as const;
