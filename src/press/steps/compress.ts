import { createHash } from "node:crypto";
import { availableParallelism } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { inParallel } from "@/core/inParallel";
import { remembered, tidy } from "@/files/rememberedFiles";
import { NOT_SERVED } from "@/page/manifest";
import { addressOf } from "@/page/pageFile";
import type { Edition } from "../edition/Edition";
import { kindOfPage } from "../pages/kindOfPage";

const TEXT = /\.(?:html|css|js|mjs|json|xml|txt|svg|webmanifest|ico|wasm)$/;

/** Below this many bytes the headers of a response weigh more than what is saved. */
const SMALLEST = 200;

/** What every page loads. */
const SHARED = /\.(?:css|js|mjs|wasm)$/;

/** The pages that readers come to first. */
const READ_FIRST: ReadonlySet<string> = new Set(["article", "front"]);

/** From so many bytes on, Brotli's slow levels take seconds for a file. */
const LONG = 256_000;

/**
 * Chooses Brotli's parameters for a file ([decision 12](../../../docs/decisions/0012-compression.md)).
 * The mode is the library's for text; it makes no other difference than how distances are
 * written (RFC 7932, section 4).
 */
function brotliFor(file: string, length: number): Record<number, number> {
  // What a reader waits for before she sees anything is worth the time.
  const isFirst = SHARED.test(file) || READ_FIRST.has(kindOfPage(addressOf(`/${file}`)).kind);
  const quality = length >= LONG ? 9 : isFirst ? 11 : 10;
  return {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: length,
  };
}

const GZIP = { level: 9 };

const ENCODINGS = [
  {
    extension: "br",
    params: brotliFor,
    encode: (content: Buffer, params: Record<number, number>) =>
      promisify(brotliCompress)(content, { params }),
  },
  {
    extension: "gz",
    params: () => GZIP,
    encode: (content: Buffer) => promisify(gzip)(content, GZIP),
  },
] as const;

/**
 * Writes a brotli and a gzip form beside each file that shrinks by it. A server can then
 * send the best compression without doing any. What is compressed already is passed over,
 * so that this can be done again when files were added.
 */
export async function compress({
  files,
  caches,
  signal,
  onProgress,
}: Pick<Edition, "files" | "caches" | "signal" | "onProgress">): Promise<void> {
  const cache = caches.compressed;
  const atWork = new Map<string, Promise<Uint8Array>>();
  const texts = (await files.list()).filter(
    (file) => TEXT.test(file) && !NOT_SERVED.includes(file) && !files.compressed.has(file),
  );
  let done = 0;
  await inParallel(texts, availableParallelism() + 1, async (file) => {
    signal?.throwIfAborted();
    done += 1;
    onProgress?.("compression", done, texts.length);
    files.compressed.add(file);
    if (await files.keepForms(file)) return;
    const content = await files.read(file);
    if (content.length < SMALLEST) return;
    for (const { extension, params, encode } of ENCODINGS) {
      const chosen = params(file, content.length);
      // The cache knows what was compressed before, by content and by how that was done.
      const method = JSON.stringify([chosen, process.versions.brotli, process.versions.zlib]);
      const name = createHash("sha256").update(method).update(content);
      const known = path.join(cache, `${name.digest("hex")}.${extension}`);
      // Two files of the same content share the work, and don't get in each other's way.
      const work = atWork.get(known) ?? remembered(known, () => encode(content, chosen));
      atWork.set(known, work);
      const packed = await work;
      atWork.delete(known);
      if (packed.length < content.length) await files.write(`${file}.${extension}`, packed);
    }
  });
  await tidy(cache);
}
