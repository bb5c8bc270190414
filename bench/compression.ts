import { readFile } from "node:fs/promises";
import path from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { fileTree } from "@/files/fileTree";
import { readAddress } from "@/page/readAddress";

/**
 * What Brotli's levels make of a result's files, and what they cost: bytes and processor time,
 * by kind of file, and as ratios to the highest level.
 *
 *     npx tsx bench/compression.ts          out/
 *     npx tsx bench/compression.ts /tmp/out another result
 */
const [folder = "out"] = process.argv.slice(2);

const LEVELS = [11, 10, 9, 7, 5];
const TEXT = /\.(?:html|css|js|json|xml|svg)$/;

/** Below it, files are not compressed. */
const SMALLEST = 200;

interface Total {
  bytes: number;
  seconds: number;
}

function kindOf(file: string): string {
  if (file.endsWith("blocks.json")) return "blocks.json";
  const kind = readAddress(`/${file.replace(/index\.html$/, "")}`)?.kind;
  return kind === "article" || kind === "parallel" ? kind : path.extname(file);
}

function compress(content: Buffer, level: number): Total {
  const begun = process.cpuUsage();
  const { length } = brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: level,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
  const { user, system } = process.cpuUsage(begun);
  return { bytes: length, seconds: (user + system) / 1_000_000 };
}

const totals = new Map<string, Map<number, Total>>();
for (const file of await fileTree(folder)) {
  if (!TEXT.test(file)) continue;
  const content = await readFile(path.join(folder, file));
  if (content.length < SMALLEST) continue;
  const kind = kindOf(file);
  const levels = totals.get(kind) ?? new Map<number, Total>();
  totals.set(kind, levels);
  for (const level of LEVELS) {
    const { bytes, seconds } = compress(content, level);
    const sum = levels.get(level) ?? { bytes: 0, seconds: 0 };
    levels.set(level, { bytes: sum.bytes + bytes, seconds: sum.seconds + seconds });
  }
}
for (const [kind, levels] of [...totals].sort()) {
  const best = levels.get(11) ?? { bytes: 1, seconds: 1 };
  console.log(`${kind}: level 11 ${best.bytes} bytes, ${best.seconds.toFixed(2)} s`);
  for (const [level, { bytes, seconds }] of levels) {
    if (level === 11) continue;
    const [size, time] = [bytes / best.bytes, seconds / best.seconds];
    console.log(`  level ${level}: bytes × ${size.toFixed(3)}, time × ${time.toFixed(2)}`);
  }
}
