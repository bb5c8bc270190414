import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import type { Medium } from "@/content/article/buildArticle";
import { decodeDrawing } from "@/content/pictures/drawings/decodeDrawing";
import { sortProblems } from "@/content/problems/sortProblems";
import { inParallel } from "@/core/inParallel";
import { type Rendition, renditions } from "@/core/pictures/renditions";
import { type Problem, problem } from "@/core/problems";
import { contentHash } from "@/files/contentHash";
import { type FileStore, openFileStore } from "@/files/fileStore";
import type { FileSource } from "@/files/writeFolder";
import { ENCODING, encodeRaster } from "./encodeRaster";
import { PUBLISHING, publishDrawing } from "./publishDrawing";
import { Exceeded } from "./runBounded";

/** More at once would take more memory than a small machine has: a photograph unpacked is large. */
const MOST_AT_ONCE = 4;

/** The settings are part of the names in the cache: with others, all is made anew. */
const MADE_BY = contentHash(ENCODING + PUBLISHING).slice(0, 8);

interface PicturesOptions {
  /** The publication. */
  readonly contentDir: string;
  /** Where what was made before is remembered. */
  readonly cache: string;
  readonly signal?: AbortSignal | undefined;
}

/** The files of all pictures, and those pictures that can't be made. */
export interface PicturesMade {
  /** By path in the site: `media/map-8d1c0f6a2b.svg`. */
  readonly files: ReadonlyMap<string, FileSource>;
  readonly problems: readonly Problem[];
}

/**
 * Makes the files that pictures are published as: drawings cleaned, all else in
 * several widths and formats. What was made before is taken from the cache.
 */
export async function makePictures(
  media: readonly Medium[],
  { contentDir, cache, signal }: PicturesOptions,
): Promise<PicturesMade> {
  const files = new Map<string, FileSource>();
  const made = new Map<string, string>();
  const isFaulty = new Set<string>();
  const problems: Problem[] = [];
  const store = await openFileStore(cache);

  const attempt = async (medium: Medium, wanted: readonly Rendition[]) => {
    const bytes = await readFile(path.join(contentDir, medium.file)).catch(() => undefined);
    // What is remembered by a content's hash has to be made from just that content.
    if (!bytes || !contentHash(bytes).startsWith(medium.hash)) return CHANGED;
    try {
      for await (const { rendition, content } of make(bytes, wanted, signal)) {
        made.set(keyOf(medium, rendition), await store.put(keyOf(medium, rendition), content));
      }
      return undefined;
    } catch (error) {
      signal?.throwIfAborted();
      // A full disk is not the picture's fault.
      if ((error as NodeJS.ErrnoException).syscall) throw error;
      return faultOf(error as Error);
    }
  };

  const lacking = await findLacking(media, store, made);
  if (lacking.length > 0) console.log(`Making pictures: ${lacking.length}…`);
  const atOnce = Math.min(availableParallelism(), MOST_AT_ONCE);
  const failed: Lacking[] = [];
  await inParallel(lacking, atOnce, async (order) => {
    signal?.throwIfAborted();
    if (await attempt(order.medium, order.wanted)) failed.push(order);
  });
  // libvips keeps the words of all failures in one place: tried again alone, each has its own.
  for (const { medium, wanted } of failed) {
    signal?.throwIfAborted();
    const fault = await attempt(medium, wanted);
    if (!fault) continue;
    for (const { file, address } of media.filter(({ hash }) => hash === medium.hash)) {
      problems.push(problem({ file, ...fault }));
      isFaulty.add(address);
    }
  }
  for (const medium of media.filter(({ address }) => !isFaulty.has(address))) {
    for (const rendition of renditions(medium)) {
      const file = made.get(keyOf(medium, rendition));
      if (file) files.set(rendition.address.slice(1), { copyOf: file });
    }
  }
  await store.close();
  return { files, problems: sortProblems(problems) };
}

/** What a picture is remembered by: its content, and how it is made into what. */
function keyOf({ hash }: Medium, { width, format }: Rendition): string {
  return `${hash}-${format === "svg" ? "" : `${width}-`}${MADE_BY}-${format}`;
}

interface Lacking {
  readonly medium: Medium;
  readonly wanted: readonly Rendition[];
}

/** Finds the files that were made before, which go into `made`, and lists those that were not. */
async function findLacking(
  media: readonly Medium[],
  store: FileStore,
  made: Map<string, string>,
): Promise<Lacking[]> {
  const lacking: Lacking[] = [];
  const making = new Set<string>();
  for (const medium of media) {
    const wanted: Rendition[] = [];
    for (const rendition of renditions(medium)) {
      const key = keyOf(medium, rendition);
      // Of two files of the same content, one is made.
      if (making.has(key) || made.has(key)) continue;
      const known = await store.find(key);
      if (known) {
        made.set(key, known);
        continue;
      }
      making.add(key);
      wanted.push(rendition);
    }
    if (wanted.length > 0) lacking.push({ medium, wanted });
  }
  return lacking;
}

async function* make(
  bytes: Uint8Array,
  wanted: readonly Rendition[],
  signal: AbortSignal | undefined,
): AsyncGenerator<{ readonly rendition: Rendition; readonly content: Uint8Array }> {
  const raster = wanted.filter(isRaster);
  if (raster.length > 0) yield* encodeRaster(bytes, raster, signal);
  for (const rendition of wanted) {
    if (isRaster(rendition)) continue;
    const drawing = await publishDrawing(decodeDrawing(bytes) ?? "");
    yield { rendition, content: Buffer.from(drawing) };
  }
}

function isRaster<R extends Rendition>(
  rendition: R,
): rendition is R & { readonly format: Exclude<R["format"], "svg"> } {
  return rendition.format !== "svg";
}

type Fault = Omit<Parameters<typeof problem>[0], "file">;

const CHANGED: Fault = {
  rule: "unreadable-file",
  cause: "The picture was changed or moved during the build.",
  remedy: "Build the site again.",
};

function faultOf(error: Error): Fault {
  if (error instanceof Exceeded) {
    return {
      rule: "drawing-too-complex",
      cause: `Preparing the drawing takes more ${error.bound} than the limit for one drawing.`,
      remedy:
        "Simplify it in the program that made it, or save it as a PNG or WebP picture, 2000 pixels wide.",
    };
  }
  const why = error.message.split("\n")[0]?.replace(/\.$/, "");
  return {
    rule: "broken-picture",
    cause: `The picture can’t be prepared for the site: ${why}.`,
    remedy: "Open it in the program that made it, and export it again.",
  };
}
