import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { DamagedEntry, recallChecked } from "@/files/rememberedFiles";
import { addressOf, fileOf } from "@/page/pageFile";
import { withoutFlight } from "../pages/withoutFlight";
import type { Edition } from "./Edition";

/** A page as it was exported, now or by an earlier build. */
export interface ExportedPage {
  readonly address: string;
  /** Its path in the result. */
  readonly file: string;
  /** The key by which it was planned; nothing for a page that each build renders. */
  readonly key: string | undefined;
  /**
   * Reads it.
   *
   * @throws DamagedEntry if an earlier build's is damaged: it is gone then
   */
  html(): Promise<string>;
}

/**
 * Lists all pages of the site, in the order of their files: those that were exported, and those
 * that an earlier build exported.
 */
export async function exportedPages({
  files,
  rendered,
}: Pick<Edition, "files" | "rendered">): Promise<ExportedPage[]> {
  const { plan, folder } = rendered;
  const exported = new Set((await files.list()).filter((file) => file.endsWith(".html")));
  const all = new Set([
    ...exported,
    ...[...plan.keys()].map((address) => fileOf(address).slice(1)),
  ]);
  return [...all].sort().map((file) => {
    const address = addressOf(`/${file}`);
    const key = plan.get(address);
    const html = async () => {
      if (exported.has(file))
        return withoutFlight(await readFile(path.join(files.path, file), "utf8"));
      const entry = path.join(folder, String(key));
      const known = await recallChecked(entry);
      if (known) return known.toString("utf8");
      await rm(entry, { force: true });
      throw new DamagedEntry(entry);
    };
    return { address, file, key, html };
  });
}
