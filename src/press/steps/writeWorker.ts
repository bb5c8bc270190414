import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { contentHash } from "@/files/contentHash";
import { addresses } from "@/page/addresses";
import { scriptsAmong } from "@/page/hashedFiles";
import { shellAddress, type WorkerOptions } from "@/page/offline";
import { PREPARED_WORKER } from "@/page/prepared";
import { kindsThat } from "@/page/routes";
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
  await files.write(addresses.worker().slice(1), Buffer.concat([Buffer.from(head), worker]));
}

/** The pages that tell what is saved, and what they take. */
async function shellOf({ files, library, pages }: Needs): Promise<WorkerOptions["shell"]> {
  const all = await files.list();
  const known = new Map(pages.map((page) => [page.address, page]));
  const addressed = new Set(
    library.locales.flatMap((locale) => kindsThat("shell").map((kind) => addresses[kind](locale))),
  );
  const shown = [...addressed].flatMap((address) => known.get(address) ?? []);
  const revised = shown.map(({ address, revision }) => ({ url: shellAddress(address), revision }));
  for (const address of addressed) {
    if (known.has(address) || !all.includes(address.slice(1))) continue;
    const revision = contentHash(await files.read(address.slice(1)));
    revised.push({ url: shellAddress(address), revision });
  }
  // The faces come with what is saved: they weigh ten times as much as all this.
  const hashed = new Set([
    ...shown.flatMap(({ needed }) => needed.filter((file) => /\.(?:css|js)$/.test(file))),
    ...scriptsAmong(all).map((file) => `/${file}`),
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
