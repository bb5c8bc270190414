import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { contentHash } from "@/files/contentHash";
import { shellAddress, type WorkerOptions } from "@/page/offline";
import { PREPARED_WORKER } from "@/page/prepared";
import type { Edition } from "../edition/Edition";
import type { PressedPage } from "../pages/pressPage";

interface Needs extends Pick<Edition, "files" | "library" | "preparedFolder"> {
  readonly pages: readonly Pick<PressedPage, "address" | "needed" | "revision">[];
}

/** Writes the service worker, told what to fetch when it is installed. */
export async function writeWorker(edition: Needs): Promise<void> {
  const { files, library, preparedFolder } = edition;
  const order: WorkerOptions = {
    locales: library.locales,
    defaultLocale: library.publication.defaultLocale,
    shell: await shellOf(edition),
  };
  const worker = await readFile(path.join(preparedFolder, PREPARED_WORKER));
  const head = `self.WARAQ=${JSON.stringify(order)};\n`;
  await files.write("sw.js", Buffer.concat([Buffer.from(head), worker]));
}

/** The pages that tell what is saved, and what they take. */
async function shellOf({ files, library, pages }: Needs): Promise<WorkerOptions["shell"]> {
  const all = await files.list();
  const known = new Map(pages.map((page) => [page.address, page]));
  const shown = library.locales
    .flatMap((locale) => [`/${locale}/offline/`, `/${locale}/bookmarks/`])
    .flatMap((address) => known.get(address) ?? []);
  const revised = shown.map(({ address, revision }) => ({ url: shellAddress(address), revision }));
  if (all.includes("catalogue.json")) {
    const revision = contentHash(await files.read("catalogue.json"));
    revised.push({ url: shellAddress("/catalogue.json"), revision });
  }
  // The faces come with what is saved: they weigh ten times as much as all this.
  const hashed = new Set([
    ...shown.flatMap(({ needed }) => needed.filter((file) => /\.(?:css|js)$/.test(file))),
    ...all.filter((file) => /^assets\/.*\.js$/.test(file)).map((file) => `/${file}`),
  ]);
  const fixed = [...hashed].sort().map(async (url) => ({
    url,
    revision: null,
    integrity: integrityOf(await files.read(url)),
  }));
  return [...revised, ...(await Promise.all(fixed))];
}

/** What browsers check a file by (Subresource Integrity). */
function integrityOf(content: Uint8Array): string {
  return `sha256-${createHash("sha256").update(content).digest("base64")}`;
}
