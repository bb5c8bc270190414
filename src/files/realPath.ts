import { readlink, realpath } from "node:fs/promises";
import path from "node:path";

/** As many links as Linux follows. */
const MOST_LINKS = 40;

/**
 * Follows all symbolic links of a path, also of one at which there is nothing yet.
 *
 * @param place absolute
 * @returns where a file made at that path would lie
 * @throws Node's error, with `path`; `ELOOP` where links lead in a circle
 */
export async function realPath(place: string): Promise<string> {
  let rest: string[] = [];
  let known = path.resolve(place);
  for (let links = 0; links < MOST_LINKS; ) {
    try {
      return path.join(await realpath(known), ...rest);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
    const target = await readlink(known).catch(() => undefined);
    if (target === undefined) {
      rest = [path.basename(known), ...rest];
      known = path.dirname(known);
      continue;
    }
    // A link that leads to nothing yet.
    links++;
    known = path.resolve(await realpath(path.dirname(known)), target);
  }
  throw Object.assign(new Error("ELOOP: too many symbolic links, realpath"), {
    code: "ELOOP",
    syscall: "realpath",
    path: place,
  });
}
