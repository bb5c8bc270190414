import path from "node:path";
import { describeProblems } from "@/build/readContent";
import type { Settings } from "@/build/settings";
import type { LibraryBuilt } from "@/content/buildLibrary";
import { formattingTag } from "@/core/formattingTag";
import type { Library } from "@/core/library";
import { Failure } from "@/files/Failure";
import { type FileSource, writeFolder } from "@/files/writeFolder";
import { bundleScripts } from "./bundleScripts";
import { bundleWorker } from "./bundleWorker";
import { makeIcons, makeRootIcons } from "./makeIcons";
import { makePictures } from "./pictures/makePictures";

/** The address of a site that hasn't been told its own. */
export const NO_ADDRESS = "http://localhost:3000";

/** The service worker, which the press completes. */
export const WORKER_FILE = "worker.js";

interface PrepareOptions {
  /** Gets the list of pictures that can't be made, ready for printing. */
  readonly onFaults?: (report: string) => void;
  readonly signal?: AbortSignal;
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
  { library, bodies, media }: LibraryBuilt,
  settings: Settings,
  folder: string,
  { onFaults = refuse, signal }: PrepareOptions = {},
): Promise<string[]> {
  const { elements, beforeFirstPaint, chunks } = await bundleScripts(
    settings.root,
    formattingTags(library),
  );
  const icons = await makeIcons(settings.root);
  const files = new Map<string, FileSource>([
    ["library.json", JSON.stringify(library)],
    [
      "site.json",
      JSON.stringify({
        siteUrl: settings.siteUrl ?? library.publication.address ?? NO_ADDRESS,
        scripts: {
          elements: `/assets/${elements.name}`,
          beforeFirstPaint: `/assets/${beforeFirstPaint.name}`,
        },
        icons: icons.map(({ name, size, isMaskable }) => ({
          address: `/assets/${name}`,
          size,
          isMaskable,
        })),
        defaultLocale: library.publication.defaultLocale,
      }),
    ],
    [WORKER_FILE, await bundleWorker(settings.root)],
    ...(await makeRootIcons(settings.root)).map(([name, content]): [string, FileSource] => [
      `root/${name}`,
      content,
    ]),
    ...icons.map(({ name, content }): [string, FileSource] => [`assets/${name}`, content]),
    ...[elements, beforeFirstPaint, ...chunks].map(({ name, code }): [string, FileSource] => [
      `assets/${name}`,
      code,
    ]),
  ]);
  for (const kind of ["articles", "pages"] as const) {
    for (const [slug, versions] of Object.entries(bodies[kind])) {
      for (const [locale, body] of Object.entries(versions)) {
        files.set(path.posix.join("bodies", kind, slug, `${locale}.json`), JSON.stringify(body));
      }
    }
  }
  const pictures = await makePictures(media, {
    contentDir: settings.contentDir,
    cache: path.join(settings.root, ".waraq", "cache", "pictures"),
    signal,
  });
  const { problems } = pictures;
  if (problems.length > 0) onFaults(describeProblems({ problems }, settings.contentDir));
  for (const [name, source] of pictures.files) files.set(name, source);
  return writeFolder(folder, files);
}

function formattingTags({ locales, publication }: Library): Record<string, string> {
  return Object.fromEntries(
    locales.map((locale) => [locale, formattingTag(locale, publication.digits[locale])]),
  );
}

function refuse(report: string): never {
  throw new Failure(report);
}
