import { type Dirent, readdirSync } from "node:fs";
import { open, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { type Point, type Problem, problem } from "@/core/problems";
import { isTooNew, stateAt, stateText } from "@/files/rememberedHashes";
import { inspectPicture, isPicture, type PictureFacts } from "../pictures/inspectPicture";
import type { ContentFile, TextFile } from "./contentFile";
import { missing, noFile, notUtf8, tooLarge, unreadable } from "./fileProblems";

/** In bytes. No article is as long as the first: it is a novel of 40,000 words in English. */
const MOST = { markdown: 250_000, yaml: 1_000_000, picture: 20_000_000 };

/** How many files are open at once. */
const AT_ONCE = 32;

/** The files of a publication, sorted by path, and those that could not be read. */
export interface FilesRead {
  readonly files: readonly ContentFile[];
  readonly problems: readonly Problem[];
}

/**
 * Looks at a picture.
 *
 * @param path inside the publication; its extension tells the format
 * @param file the same, absolute
 * @param read reads it
 */
export type Inspect = (
  path: string,
  file: string,
  read: () => Promise<Uint8Array>,
) => Promise<PictureFacts>;

/** What was read of files, by their paths: what did not change since is not read again. */
export type FileMemory = Map<string, { readonly state: string; readonly file: ContentFile }>;

interface ReadOptions {
  /** What pictures are looked at with. */
  readonly inspect?: Inspect | undefined;
  /** What was read before, which reading adds to. */
  readonly memory?: FileMemory | undefined;
}

const inspectAll: Inspect = async (path, _, read) => inspectPicture(path, await read());

/**
 * Reads a publication's folder. Hidden files are passed over. Files that are
 * too large are never read, and symbolic links are followed only inside the
 * folder. Never rejects: what can't be read is reported.
 *
 * @param dir absolute, or relative to the working directory
 *
 * @example const { files, problems } = await readFiles("content")
 */
export async function readFiles(
  dir: string,
  { inspect = inspectAll, memory }: ReadOptions = {},
): Promise<FilesRead> {
  const { root, paths, problems } = await listFiles(dir);
  const files: ContentFile[] = new Array(paths.length);
  let next = 0;
  const worker = async () => {
    while (next < paths.length) {
      const index = next++;
      const path = paths[index] as string;
      const result = await readOne(root, path, inspect, memory);
      if ("file" in result) files[index] = result.file;
      else {
        files[index] = { kind: "unreadable", path };
        problems.push(result.problem);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, problems };
}

/** The paths of a publication's files, and what of them can't be found out. */
interface FilesListed {
  /** The folder, with symbolic links followed. */
  readonly root: string;
  /** Relative to it, with forward slashes. */
  readonly paths: string[];
  readonly problems: Problem[];
}

/**
 * Lists all that a publication is read from, also files that only symbolic links
 * lead to. Hidden files are passed over. Never rejects: what can't be listed is reported.
 *
 * @param dir absolute, or relative to the working directory
 */
export async function listFiles(dir: string): Promise<FilesListed> {
  const paths: string[] = [];
  const problems: Problem[] = [];
  try {
    const root = await realpath(dir);
    if (!(await stat(root)).isDirectory()) throw Object.assign(new Error(), { code: "ENOTDIR" });
    await list(root, "", [root], paths, problems);
    return { root, paths, problems };
  } catch (error) {
    return { root: dir, paths, problems: [missing((error as NodeJS.ErrnoException).code)] };
  }
}

/** Collects the paths of all files under a folder. `above` are the real folders that lead to it. */
async function list(
  root: string,
  folder: string,
  above: readonly string[],
  paths: string[],
  problems: Problem[],
): Promise<void> {
  let entries: Dirent[];
  try {
    // Of the thousands of folders that there may be, none is worth a thread's time.
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    if (folder === "") throw error;
    problems.push(unreadable(folder, error, "folder"));
    return;
  }
  for (const entry of entries) {
    if (entry.name.startsWith(".")) continue;
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (!entry.isSymbolicLink()) {
      if (entry.isDirectory())
        await list(root, path, [...above, join(root, path)], paths, problems);
      else if (entry.isFile()) paths.push(path);
      else problems.push(noFile(path));
      continue;
    }
    const target = await resolveLink(root, path, above);
    if ("problem" in target) problems.push(target.problem);
    else if (target.folder) await list(root, path, [...above, target.real], paths, problems);
    else paths.push(path);
  }
}

async function resolveLink(
  root: string,
  path: string,
  above: readonly string[],
): Promise<{ real: string; folder: boolean } | { problem: Problem }> {
  const refuse = (cause: string) => ({
    problem: problem({
      file: path,
      rule: "bad-symlink",
      cause,
      remedy: "Put the file itself here, instead of a link to it.",
    }),
  });
  try {
    const real = await realpath(join(root, path));
    if (!real.startsWith(root + sep)) {
      return refuse("The symbolic link leads out of the publication’s folder.");
    }
    if (above.includes(real)) return refuse("The symbolic link leads back to a folder above it.");
    const found = await stat(real);
    if (!found.isDirectory() && !found.isFile()) {
      return refuse("The symbolic link leads to a device or a pipe.");
    }
    return { real, folder: found.isDirectory() };
  } catch {
    return refuse("The symbolic link leads nowhere.");
  }
}

/**
 * Tells by its name whether a file is read. Of other files, such as films, only the name is
 * used.
 */
export function isRead(path: string): boolean {
  return isPicture(path) || /\.(?:md|ya?ml)$/i.test(path);
}

async function readOne(
  root: string,
  path: string,
  inspect: Inspect,
  memory?: FileMemory,
): Promise<{ file: ContentFile } | { problem: Problem }> {
  if (!isRead(path)) return { file: { kind: "other", path } };
  const known = memory?.get(path);
  if (known && known.state === stateAt(join(root, path))) return { file: known.file };
  const picture = isPicture(path);
  try {
    const handle = await open(join(root, path));
    try {
      const found = await handle.stat({ bigint: true });
      const size = Number(found.size);
      const most = MOST[picture ? "picture" : /\.md$/i.test(path) ? "markdown" : "yaml"];
      if (size > most) return { problem: tooLarge(path, size, most, picture) };
      const read = async () => new Uint8Array(await handle.readFile());
      const file = picture
        ? { kind: "picture" as const, path, ...(await inspect(path, join(root, path), read)) }
        : textFile(path, await read());
      if (file.kind === "not-utf-8") return { problem: notUtf8(path, file.at) };
      if (!isTooNew(found)) memory?.set(path, { state: stateText(found), file });
      return { file };
    } finally {
      await handle.close();
    }
  } catch (error) {
    return { problem: unreadable(path, error) };
  }
}

function textFile(
  path: string,
  bytes: Uint8Array,
): TextFile | { readonly kind: "not-utf-8"; readonly at: Point } {
  const text = decode(bytes);
  return typeof text === "string" ? { kind: "text", path, text } : { kind: "not-utf-8", at: text };
}

/** The text, without a byte order mark; or where the first bytes stand that are no UTF-8. */
function decode(bytes: Uint8Array): string | Point {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const before = new TextDecoder().decode(bytes).split("\uFFFD")[0] ?? "";
    const lines = before.split("\n");
    return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
  }
}
