import { cp, readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { Library } from "@/core/library";
import { Failure } from "@/files/Failure";
import { fileTree } from "@/files/fileTree";
import { makeFolder } from "@/files/makeFolder";
import { writeFile } from "@/files/writeFile";
import { MANIFEST_FILE, type Manifest } from "@/page/manifest";
import { measureWords } from "@/prepare/faces/measureWords";
import { WORKER_FILE } from "@/prepare/prepare";
import { checkLinks } from "./checkLinks";
import { checkStyleSheets } from "./checkStyleSheets";
import { compress } from "./compress";
import { contentSecurityPolicy } from "./contentSecurityPolicy";
import { dropFlightData } from "./dropFlightData";
import { dropPlaceholders } from "./dropPlaceholders";
import { dropUnreferenced } from "./dropUnreferenced";
import { type ClientComponent, findClientComponents } from "./findClientComponents";
import { headerRules } from "./headerRules";
import { hostFiles } from "./hostFiles";
import { joinStyleSheets } from "./joinStyleSheets";
import { makeOffline } from "./makeOffline";
import { nameFaces } from "./nameFaces";
import { placeNotFoundPages } from "./placeNotFoundPages";
import { pressPages } from "./pressPages";
import { redirects } from "./redirects";
import { shortenClasses } from "./shortenClasses";
import { type KindReport, sizeReport } from "./sizeReport";

/** What the press works on. All paths are absolute. */
export interface PressOrder {
  /** The checkout. */
  readonly root: string;
  /** Next's own folder after a build. */
  readonly nextFolder: string;
  /** Next's export. It is used up. */
  readonly exportFolder: string;
  /** What was prepared for the build. */
  readonly preparedFolder: string;
  /** Where the result is made. */
  readonly folder: string;
  /** Where compressed files are remembered. */
  readonly cache: string;
  readonly library: Library;
  readonly fingerprint: string;
}

/** What is published as it was prepared, and where: `root` holds what has an address of its own. */
const TAKEN = { media: "media", assets: "assets", root: "." } as const;

/**
 * Makes the result from Next's export: takes out what a reader's browser has no
 * use for, checks what is left, and adds what servers need.
 *
 * @throws Failure that lists what mustn't be published
 */
export async function press(order: PressOrder): Promise<KindReport[]> {
  const { folder, preparedFolder, library, fingerprint } = order;
  refuseClientComponents(await findClientComponents(order.nextFolder));

  await take(order.exportFolder, folder);
  await dropPlaceholders(folder);
  await placeNotFoundPages(folder, library.locales);
  await dropFlightData(folder);
  for (const [from, to] of Object.entries(TAKEN)) {
    await cp(path.join(preparedFolder, from), path.join(folder, to), { recursive: true }).catch(
      ignoreMissing,
    );
  }
  const scripts = await nameFaces(folder);
  const { classes, files: sheets } = await shortenClasses(folder, await joinStyleSheets(folder));
  const names = { classes, files: new Map([...sheets, ...scripts]) };
  const pages = await pressPages(folder, names, () => measureWords(order.root));
  await dropUnreferenced(folder);

  const files = new Set(await fileTree(folder));
  const moved = redirects(library, files);
  const styles = await checkStyleSheets(folder);
  const { siteUrl } = JSON.parse(await readFile(path.join(preparedFolder, "site.json"), "utf8"));
  refuse("The pages have faults, each named by its page:", [
    ...pages.flatMap(({ address, faults }) => faults.map((fault) => `${address}: ${fault}`)),
    ...styles.faults,
    ...checkLinks(pages, { files, redirects: moved, siteUrl }),
  ]);

  const policy = contentSecurityPolicy({
    scriptHashes: pages.flatMap(({ scriptHashes }) => scriptHashes),
    hasDataPictures: styles.hasDataPictures,
  });
  const manifest: Manifest = {
    fingerprint,
    locales: library.locales,
    defaultLocale: library.publication.defaultLocale,
    headers: headerRules(policy),
    redirects: moved,
  };
  for (const [name, content] of hostFiles(manifest)) {
    await writeFile(path.join(folder, name), content);
  }
  await compress(folder, order.cache);
  // It tells readers how many bytes come over the line, and so comes after.
  const worker = await readFile(path.join(preparedFolder, WORKER_FILE));
  const offline = await makeOffline(folder, { pages, library, worker });
  await compress(folder, order.cache, offline);
  const entries = [...(await readdir(folder)), MANIFEST_FILE].sort();
  await writeFile(
    path.join(folder, MANIFEST_FILE),
    `${JSON.stringify({ ...manifest, entries } satisfies Manifest, null, 2)}\n`,
  );
  return sizeReport(folder, pages);
}

function refuseClientComponents(found: readonly ClientComponent[]): void {
  refuse(
    "Pages reach client components, whose scripts the press takes out; make them server components or custom elements:",
    found.map(({ module, routes }) => `${module}, from ${routes.join(", ")}`),
  );
}

function refuse(heading: string, faults: readonly string[]): void {
  if (faults.length === 0) return;
  throw new Failure([heading, ...faults.map((fault) => `  ${fault}`)].join("\n"));
}

/** Moves a folder, across file systems if need be. */
async function take(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await makeFolder(path.dirname(to));
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    await cp(from, to, { recursive: true });
    await rm(from, { recursive: true });
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}
