import type { LibraryLoaded } from "@/content/loadLibrary";
import { runSteps } from "@/core/steps";
import { Failure } from "@/files/Failure";
import { type FileSource, writeFolder } from "@/files/writeFolder";
import { makeAnew } from "./rememberMade";
import { addIcons } from "./steps/addIcons";
import { addPictures } from "./steps/addPictures";
import { addScripts } from "./steps/addScripts";
import { addSite } from "./steps/addSite";
import { addTexts } from "./steps/addTexts";
import { addWorker } from "./steps/addWorker";
import type { Preparation, PrepareSettings } from "./steps/Preparation";

/**
 * The steps of preparing, in their order: each adds files, and what it returns those behind it
 * may use. The compiler refuses a step that stands before what it needs is made.
 */
const STEPS = [addTexts, addScripts, addIcons, addSite, addWorker, addPictures] as const;

interface PrepareOptions extends Partial<Pick<Preparation, "onFaults" | "signal" | "remember">> {
  /** What was written to the folder before: see {@link writeFolder}. */
  readonly written?: Map<string, FileSource>;
}

/**
 * Writes what the pages are drawn from, so that each page need not parse Markdown
 * anew: the library, one file for each body, and what belongs to the site as a
 * whole; and beside them what is published as it is: pictures and scripts.
 *
 * @param folder where to; it holds nothing else afterwards
 * @returns the paths in it that changed
 * @throws Failure that lists the pictures that can't be made, unless `onFaults` takes the list
 */
export async function prepare(
  content: LibraryLoaded,
  { root, contentDir, siteUrl }: PrepareSettings,
  folder: string,
  { onFaults = refuse, signal, remember = makeAnew, written }: PrepareOptions = {},
): Promise<string[]> {
  const preparation: Preparation = {
    ...content,
    root,
    contentDir,
    ...(siteUrl !== undefined && { siteUrl }),
    files: new Map(),
    onFaults,
    signal,
    remember,
  };
  const { files } = await runSteps(preparation, STEPS);
  return writeFolder(folder, files, written);
}

function refuse(report: string): never {
  throw new Failure(report);
}
