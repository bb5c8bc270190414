import type { Dirent } from "node:fs";
import { open, readdir, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { type Point, type Problem, problem } from "@/core/problems";
import type { ContentFile } from "./contentFile";
import { inspectPicture, isPicture } from "./inspectPicture";

/** Two million bytes are the text of some ten novels: no article is as long. */
const MOST_TEXT = 2_000_000;
const MOST_PICTURE = 20_000_000;

/** How many files are open at once. */
const AT_ONCE = 32;

/** The files of a publication, sorted by path, and those that could not be read. */
export interface FilesRead {
  readonly files: readonly ContentFile[];
  readonly problems: readonly Problem[];
}

/**
 * Reads a publication's folder. Hidden files are passed over. Files that are
 * too large are never read, and symbolic links are followed only inside the
 * folder. Never rejects: what can't be read is reported.
 *
 * @param dir absolute, or relative to the working directory
 *
 * @example const { files, problems } = await readFiles("content")
 */
export async function readFiles(dir: string): Promise<FilesRead> {
  const problems: Problem[] = [];
  let root: string;
  try {
    root = await realpath(dir);
    if (!(await stat(root)).isDirectory()) throw new Error("not a directory");
  } catch {
    return {
      files: [],
      problems: [
        problem({
          file: "",
          rule: "missing-folder",
          cause: "There is no such folder.",
          remedy: "Set CONTENT_DIR to the folder that holds publication.yaml.",
        }),
      ],
    };
  }

  const paths: string[] = [];
  await list(root, "", [root], paths, problems);
  const files: ContentFile[] = new Array(paths.length);
  let next = 0;
  const worker = async () => {
    while (next < paths.length) {
      const index = next++;
      const path = paths[index] as string;
      const result = await readOne(root, path);
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
    entries = await readdir(join(root, folder), { withFileTypes: true });
  } catch (error) {
    problems.push(unreadable(folder, error));
    return;
  }
  for (const entry of entries) {
    if (entry.name.startsWith(".")) continue;
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (!entry.isSymbolicLink()) {
      if (entry.isDirectory())
        await list(root, path, [...above, join(root, path)], paths, problems);
      else if (entry.isFile()) paths.push(path);
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
    return { real, folder: (await stat(real)).isDirectory() };
  } catch {
    return refuse("The symbolic link leads nowhere.");
  }
}

async function readOne(
  root: string,
  path: string,
): Promise<{ file: ContentFile } | { problem: Problem }> {
  const picture = isPicture(path);
  if (!picture && !/\.(?:md|ya?ml)$/i.test(path)) return { file: { kind: "other", path } };
  try {
    const handle = await open(join(root, path));
    try {
      const { size } = await handle.stat();
      const most = picture ? MOST_PICTURE : MOST_TEXT;
      if (size > most) return { problem: tooLarge(path, size, most, picture) };
      const bytes = new Uint8Array(await handle.readFile());
      if (picture)
        return { file: { kind: "picture", path, ...(await inspectPicture(path, bytes)) } };
      const text = decode(bytes);
      return typeof text === "string"
        ? { file: { kind: "text", path, text } }
        : { problem: notUtf8(path, text) };
    } finally {
      await handle.close();
    }
  } catch (error) {
    return { problem: unreadable(path, error) };
  }
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

function notUtf8(file: string, at: Point): Problem {
  return problem({
    file,
    at,
    rule: "not-utf-8",
    cause: "The file is not encoded in UTF-8.",
    remedy: "Save it again and choose UTF-8 as its encoding.",
  });
}

function tooLarge(file: string, size: number, most: number, picture: boolean): Problem {
  const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;
  return problem({
    file,
    rule: "file-too-large",
    cause: `The file has ${megabytes(size)}; ${megabytes(most)} is the most.`,
    remedy: picture
      ? "Save the picture smaller."
      : "Divide the text, or look whether something else is in the file.",
  });
}

function unreadable(file: string, error: unknown): Problem {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
  return problem({
    file,
    rule: "unreadable-file",
    cause: `The file can’t be read (${code}).`,
    remedy: "Check who may read it.",
  });
}
