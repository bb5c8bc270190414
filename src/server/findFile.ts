import type { Stats } from "node:fs";
import { lstat, realpath } from "node:fs/promises";
import path from "node:path";
import { NOT_SERVED } from "@/page/manifest";

/** A file of the result. */
export interface FoundFile {
  readonly path: string;
  readonly stats: Stats;
}

/** A file that is served, and the compressed forms that lie beside it. */
export interface SiteFile extends FoundFile {
  readonly forms: Readonly<Partial<Record<Encoding, FoundFile>>>;
}

/** A coding that files are stored in beside the plain form. */
export type Encoding = "br" | "gzip";

/** What compressed forms end in. */
const FORM = /\.(?:br|gz)$/;

/** What a file system, asked for a name, says when there is no such file. */
const MISSING = new Set(["ENOENT", "ENOTDIR", "ENAMETOOLONG", "ELOOP", "EINVAL"]);

/**
 * Finds the file that an address names, as the folder is at this moment. Nothing
 * outside the folder can be reached: the names on the way are checked first, and
 * what the file system then finds has to have that very path, which a link would
 * change, and so would another spelling on disks that don't tell them apart.
 *
 * @param folder the result
 * @param address begins with a slash, decoded
 * @throws ENOENT if the folder itself isn't there
 */
export async function findFile(folder: string, address: string): Promise<SiteFile | undefined> {
  if (!isServed(address)) return undefined;
  const root = await realpath(folder);
  const file = await findPlain(root, address);
  if (!file) return undefined;
  if (FORM.test(address) && (await findPlain(root, address.replace(FORM, "")))) return undefined;
  const [br, gzip] = await Promise.all([findBeside(file, ".br"), findBeside(file, ".gz")]);
  return { ...file, forms: { ...(br && { br }), ...(gzip && { gzip }) } };
}

/** How long after its last change a file may still be on its way, in milliseconds. */
const GROWING_TIME = 10_000;

/**
 * Tells whether a file may still be growing: it changed a moment ago, and after the server
 * started.
 *
 * @param begun when the server began; as `now` in milliseconds since 1970
 */
export function mayBeGrowing({ stats }: FoundFile, begun: number, now: number): boolean {
  return stats.mtimeMs > begun && Math.abs(now - stats.mtimeMs) < GROWING_TIME;
}

/** Hidden files are a host's own, or half of a copy; but those that the web has agreed on are for all. */
function isServed(address: string): boolean {
  if (!address.startsWith("/") || NOT_SERVED.includes(address.slice(1)) || /[\0\\]/.test(address))
    return false;
  const [first, ...others] = address.slice(1).split("/");
  const isName = (name: string) => name !== "" && !name.startsWith(".");
  return (isName(first ?? "") || first === ".well-known") && others.every(isName);
}

async function findPlain(root: string, address: string): Promise<FoundFile | undefined> {
  const wanted = path.join(root, address);
  return unlessMissing(async () =>
    (await realpath(wanted)) === wanted ? find(wanted) : undefined,
  );
}

function findBeside(file: FoundFile, ending: string): Promise<FoundFile | undefined> {
  return unlessMissing(() => find(file.path + ending));
}

async function find(file: string): Promise<FoundFile | undefined> {
  const stats = await lstat(file);
  return stats.isFile() ? { path: file, stats } : undefined;
}

async function unlessMissing<T>(look: () => Promise<T>): Promise<T | undefined> {
  try {
    return await look();
  } catch (error) {
    if (MISSING.has((error as NodeJS.ErrnoException).code ?? "")) return undefined;
    throw error;
  }
}
