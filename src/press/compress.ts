import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { MANIFEST_FILE } from "@/core/manifest";
import { fileTree } from "@/prepare/fileTree";
import { inParallel } from "./inParallel";

const TEXT = /\.(?:html|css|js|mjs|json|xml|txt|svg|webmanifest|ico|wasm)$/;
const NOT_SERVED = new Set([MANIFEST_FILE, "_headers", "_redirects"]);

/** Below this many bytes the headers of a response weigh more than what is saved. */
const SMALLEST = 200;
const KEPT_FOR_DAYS = 30;

const ENCODINGS = [
  {
    extension: "br",
    encode: (content: Buffer) =>
      promisify(brotliCompress)(content, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        },
      }),
  },
  { extension: "gz", encode: (content: Buffer) => promisify(gzip)(content, { level: 9 }) },
] as const;

/**
 * Puts a brotli and a gzip version beside each file that shrinks by it. A server
 * can then send the best compression without doing any.
 *
 * @param cache folder that remembers what was compressed before, by content
 */
export async function compress(folder: string, cache: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const atWork = new Map<string, Promise<Buffer>>();
  const files = (await fileTree(folder)).filter((file) => TEXT.test(file) && !NOT_SERVED.has(file));
  await inParallel(files, availableParallelism() + 1, async (file) => {
    const target = path.join(folder, file);
    const content = await readFile(target);
    if (content.length < SMALLEST) return;
    const name = createHash("sha256").update(content).digest("hex");
    for (const { extension, encode } of ENCODINGS) {
      const known = path.join(cache, `${name}.${extension}`);
      // Two files of the same content share the work, and don't get in each other's way.
      const work = atWork.get(known) ?? remembered(known, () => encode(content));
      atWork.set(known, work);
      const packed = await work;
      atWork.delete(known);
      if (packed.length < content.length) await writeFile(`${target}.${extension}`, packed);
    }
  });
  await forgetOld(cache);
}

async function remembered(file: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const known = await readFile(file).catch(() => undefined);
  if (known) {
    const now = new Date();
    await utimes(file, now, now);
    return known;
  }
  const made = await make();
  await writeFile(`${file}.new`, made);
  await rename(`${file}.new`, file);
  return made;
}

async function forgetOld(cache: string): Promise<void> {
  const oldest = Date.now() - KEPT_FOR_DAYS * 86_400_000;
  for (const name of await readdir(cache)) {
    const file = path.join(cache, name);
    if ((await stat(file)).mtimeMs < oldest) await rm(file);
  }
}
