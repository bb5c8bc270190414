import { createHash } from "node:crypto";
import { availableParallelism } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { inParallel } from "@/core/inParallel";
import { forgetOld, remembered } from "@/files/rememberedFiles";
import { NOT_SERVED } from "@/page/manifest";
import type { Edition } from "../edition/Edition";

const TEXT = /\.(?:html|css|js|mjs|json|xml|txt|svg|webmanifest|ico|wasm)$/;

/** Below this many bytes the headers of a response weigh more than what is saved. */
const SMALLEST = 200;

/**
 * Brotli's own way of writing distances (RFC 7932, section 4). The best of five ways for each
 * file is 0.14 % shorter on article pages, and no page gains more than 40 bytes by it: not worth
 * five times the work, which was most of what pressing took.
 */
const BROTLI = {
  [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
  [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
};

const GZIP = { level: 9 };

/** The settings are part of the names in the cache: with others, all is made anew. */
const METHOD = JSON.stringify([BROTLI, GZIP]);

const ENCODINGS = [
  {
    extension: "br",
    encode: (content: Buffer) =>
      promisify(brotliCompress)(content, {
        params: { ...BROTLI, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
      }),
  },
  { extension: "gz", encode: (content: Buffer) => promisify(gzip)(content, GZIP) },
] as const;

/**
 * Writes a brotli and a gzip form beside each file that shrinks by it. A server can then
 * send the best compression without doing any. What is compressed already is passed over,
 * so that this can be done again when files were added.
 */
export async function compress({ files, cache }: Pick<Edition, "files" | "cache">): Promise<void> {
  const atWork = new Map<string, Promise<Uint8Array>>();
  const texts = (await files.list()).filter(
    (file) => TEXT.test(file) && !NOT_SERVED.includes(file) && !files.compressed.has(file),
  );
  await inParallel(texts, availableParallelism() + 1, async (file) => {
    const content = await files.read(file);
    files.compressed.add(file);
    if (content.length < SMALLEST) return;
    const name = createHash("sha256").update(METHOD).update(content).digest("hex");
    for (const { extension, encode } of ENCODINGS) {
      // `cache` is a folder that remembers what was compressed before, by content.
      const known = path.join(cache, `${name}.${extension}`);
      // Two files of the same content share the work, and don't get in each other's way.
      const work = atWork.get(known) ?? remembered(known, () => encode(content));
      atWork.set(known, work);
      const packed = await work;
      atWork.delete(known);
      if (packed.length < content.length) await files.write(`${file}.${extension}`, packed);
    }
  });
  await forgetOld(cache);
}
