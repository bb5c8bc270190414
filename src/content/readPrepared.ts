import { readFile } from "node:fs/promises";
import path from "node:path";
import { revision } from "@/content/revision";
import type { Locale } from "@/core/languages";
import type { Body, Library } from "@/core/library";
import { type BodyKind, type PreparedFile, type PreparedSite, prepared } from "@/page/prepared";

/** Read once for each state of the content. */
const memory = { revision, files: new Map<string, Promise<unknown>>() };

/** Reads the library as it was prepared for this build. */
export function readPreparedLibrary(): Promise<Library> {
  return remembered(prepared.library);
}

/** Reads what was prepared beside the library. */
export function readPreparedSite(): Promise<PreparedSite> {
  return remembered(prepared.site);
}

/** Reads which pages were rendered before, by their addresses. */
export function readPreparedRendered(): Promise<ReadonlySet<string>> {
  return remembered(prepared.rendered);
}

/**
 * Reads the text of an article's or a static page's version.
 *
 * @param kind the folder of `content/` that it comes from
 * @throws if there is no such version
 */
export function readPreparedBody(kind: BodyKind, slug: string, locale: Locale): Promise<Body> {
  return read(prepared.body(kind, slug, locale));
}

function remembered<Content>(file: PreparedFile<Content>): Promise<Content> {
  const known = memory.files.get(file.path) ?? read(file);
  memory.files.set(file.path, known);
  return known as Promise<Content>;
}

async function read<Content>({ path: name, parse }: PreparedFile<Content>): Promise<Content> {
  const folder = process.env.WARAQ_PREPARED ?? path.join(process.cwd(), ".waraq", "prepared");
  return parse(await readFile(/* turbopackIgnore: true */ path.join(folder, name), "utf8"));
}
