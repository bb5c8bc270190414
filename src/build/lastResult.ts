import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { deserialize, serialize } from "node:v8";
import { inParallel } from "@/core/inParallel";
import { contentHash, digestOf } from "@/files/contentHash";
import { fileTree } from "@/files/fileTree";
import { recallChecked, rememberChecked, tidy } from "@/files/rememberedFiles";
import { MANIFEST_FILE } from "@/page/manifest";
import {
  type FileRecord,
  LastResult,
  type PageRecord,
  type ResultRecord,
} from "@/press/edition/LastResult";
import type { Settings } from "./settings";

/** What a build leaves for the next one. */
interface Left {
  readonly record: ResultRecord;
  /** What the editors were warned of, ready for printing; empty if it was nothing. */
  readonly warnings: string;
}

/** A result, and what the build that made it left. */
export interface KnownResult {
  readonly last: LastResult;
  readonly warnings: string;
  /** Whether all of this is what a build left: else the files that are there were read. */
  readonly isLeft: boolean;
}

/**
 * Opens the result that the last build made. If it left nothing, such as after a cache was
 * removed, the result's files are read.
 *
 * @returns undefined without a result
 */
export async function openLastResult({
  root,
  outDir,
}: Pick<Settings, "root" | "outDir">): Promise<KnownResult | undefined> {
  if (!(await stat(outDir).catch(() => undefined))) return undefined;
  const left = await recallLeft(recordOf(root, outDir));
  const last = left && new LastResult(outDir, left.record);
  // Another build may have put another result there.
  if (last?.has(MANIFEST_FILE)) return { last, warnings: left?.warnings ?? "", isLeft: true };
  const record = { code: "", files: await readResult(outDir), pages: new Map() };
  return { last: new LastResult(outDir, record), warnings: "", isLeft: false };
}

async function recallLeft(file: string): Promise<Left | undefined> {
  const stored = await recallChecked(file);
  try {
    const { record, warnings }: Packed = deserialize(stored as Uint8Array);
    return { record: unpack(record), warnings };
  } catch {
    return undefined;
  }
}

/** Stores what a build leaves for the next one. */
export async function leaveResult(
  { root, outDir }: Pick<Settings, "root" | "outDir">,
  { record, warnings }: Left,
): Promise<void> {
  const packed: Packed = { record: pack(record), warnings };
  const file = recordOf(root, outDir);
  await rememberChecked(file, serialize(packed));
  await tidy(path.dirname(file));
}

/** Tells whether a result has just the files that its build left, as that left them. */
export async function isWhole({ folder, record }: LastResult): Promise<boolean> {
  const last = new LastResult(folder, record);
  const files = await fileTree(folder);
  return files.length === record.files.size && files.every((file) => last.has(file));
}

/** Counts the forms that records have had. */
const FORM = 2;

function recordOf(root: string, outDir: string): string {
  return path.join(root, ".waraq", "cache", "results", `${contentHash(outDir)}-${FORM}`);
}

async function readResult(folder: string): Promise<Map<string, FileRecord>> {
  const files = await inParallel(await fileTree(folder), 16, async (file) => {
    const { size, mtimeMs, mode } = await stat(path.join(folder, file));
    // What can't be read is as good as not there.
    const content = await readFile(path.join(folder, file)).catch(() => undefined);
    return content && ([file, { size, mtimeMs, mode, digest: digestOf(content) }] as const);
  });
  return new Map(files.filter((file) => file !== undefined));
}

/**
 * A record in which each text stands once, and pages name texts by their numbers: thousands of
 * pages name the same style sheets and addresses.
 */
interface PackedRecord {
  readonly code: string;
  readonly files: ResultRecord["files"];
  readonly texts: readonly string[];
  readonly pages: readonly (readonly [address: string, page: PackedPage])[];
}

interface Packed {
  readonly record: PackedRecord;
  readonly warnings: string;
}

/** The lists of a page by their names, and all else of it. */
interface PackedPage {
  readonly rest: Omit<PageRecord, "sheets" | "files" | "facts">;
  readonly facts: { readonly address: string; readonly revision: string };
  readonly lists: Readonly<Record<(typeof LISTS)[number] | "sheets" | "files", Uint32Array>>;
}

/** The facts of a page that are lists of texts; its ids and faults matter to its own build alone. */
const LISTS = [
  "links",
  "styleSheets",
  "scripts",
  "scriptHashes",
  "needed",
  "nextFiles",
  "wordFace",
] as const;

function pack({ code, files, pages }: ResultRecord): PackedRecord {
  const numbers = new Map<string, number>();
  const numbered = (texts: readonly string[]) =>
    Uint32Array.from(texts, (text) => {
      const number = numbers.get(text) ?? numbers.size;
      numbers.set(text, number);
      return number;
    });
  const packed = [...pages].map(([address, { sheets, files: own, facts, ...rest }]) => {
    const lists = LISTS.map((name) => [name, numbered(facts[name])]);
    const page = {
      rest,
      facts: { address: facts.address, revision: facts.revision },
      lists: { sheets: numbered(sheets), files: numbered(own), ...Object.fromEntries(lists) },
    };
    return [address, page as PackedPage] as const;
  });
  return { code, files, texts: [...numbers.keys()], pages: packed };
}

function unpack({ code, files, texts, pages }: PackedRecord): ResultRecord {
  const listOf = (numbers: Uint32Array) => Array.from(numbers, (number) => texts[number] ?? "");
  const unpacked = pages.map(([address, { rest, facts, lists }]): [string, PageRecord] => {
    const { sheets, files: own, ...others } = lists;
    const named = LISTS.map((name) => [name, listOf(others[name])]);
    return [
      address,
      {
        ...rest,
        sheets: listOf(sheets),
        files: listOf(own),
        facts: { ...facts, faults: [], ...Object.fromEntries(named) } as PageRecord["facts"],
      },
    ];
  });
  return { code, files, pages: new Map(unpacked) };
}
