import type { Redirect } from "@/page/manifest";
import type { Edition } from "../edition/Edition";
import { redirects } from "../host/redirects";

/** Lists the addresses that were given up, each with the one that took its place: `redirects`. */
export async function listRedirects({
  files,
  library,
}: Pick<Edition, "files" | "library">): Promise<{ redirects: readonly Redirect[] }> {
  return { redirects: redirects(library, new Set(await files.list())) };
}
