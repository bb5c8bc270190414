import { isHashed } from "@/page/hashedFiles";
import { NOT_SERVED, type Redirect } from "@/page/manifest";
import { addressOf } from "@/page/pageFile";
import type { FileRecord } from "@/press/edition/LastResult";

/** The name of the file that tells hosts what a build changed. */
export const CHANGES_FILE = "changes.json";

/** What of a result is not as it was in the one before. All lists are in a stable order. */
export interface Changes {
  /** The fingerprint of the result before; null where there was none. */
  readonly from: string | null;
  /** The fingerprint of the result. */
  readonly to: string;
  /** Paths of files in the result, with forward slashes; compressed forms are files as well. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** The addresses, as browsers ask for them, at which caches may hold what no longer holds. */
  readonly purge: readonly string[];
}

/** A result, as far as caches hold it. */
interface Published {
  readonly files: ReadonlyMap<string, Pick<FileRecord, "digest">>;
  readonly redirects: readonly Redirect[];
}

/** Compares two results. */
export function changesBetween(
  { files: before, redirects: redirectsBefore }: Published,
  { files: after, redirects: redirectsAfter }: Published,
): Omit<Changes, "from" | "to"> {
  const added = [...after.keys()].filter((file) => !before.has(file));
  const removed = [...before.keys()].filter((file) => !after.has(file));
  const changed = [...after].flatMap(([file, { digest }]) => {
    const was = before.get(file)?.digest;
    return was === undefined || was === digest ? [] : [file];
  });
  // Of what is new a cache may hold that it was not there.
  const stale = [...added, ...changed, ...removed].filter((file) => !NOT_SERVED.includes(file));
  const purge = stale
    .map((file) => addressOf(`/${file.replace(/\.(?:br|gz)$/, "")}`))
    .filter((address) => !isHashed(address));
  purge.push(...redirectsThatDiffer(redirectsBefore, redirectsAfter));
  return {
    added: added.sort(),
    changed: changed.sort(),
    removed: removed.sort(),
    purge: [...new Set(purge)].sort(),
  };
}

/** The addresses that are redirected in one of two results, or otherwise. */
function redirectsThatDiffer(before: readonly Redirect[], after: readonly Redirect[]): string[] {
  const [was, is] = [before, after].map((all) => new Map(all.map(({ from, to }) => [from, to])));
  const all = new Set([...before, ...after].map(({ from }) => from));
  return [...all].filter((from) => was?.get(from) !== is?.get(from));
}
