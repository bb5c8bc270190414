import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout } from "node:timers/promises";
import { addresses } from "@/page/addresses";
import { headersFor } from "@/page/manifest";
import { addressOf, fileOf } from "@/page/pageFile";
import { localeOf } from "@/page/readAddress";
import { CHOICE_DEPENDS_ON, chooseLocale } from "./chooseLocale";
import { FormCheck, isOutOfDescriptors } from "./FormCheck";
import { findFile, mayBeGrowing, type SiteFile } from "./findFile";
import type { Limits } from "./limits";
import { editionOf, type LoadedSite, loadSite } from "./loadSite";
import { Slots } from "./Slots";
import { FILE_CHANGED, sendFile } from "./sendFile";

/** Answers one request; never throws. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** More than two renames take, in milliseconds. */
const SWITCH_TIME = 20;

/** How often a request is tried while files change under it. */
const ATTEMPTS = 3;

/** How long is waited for descriptors that others hold, in milliseconds, and how often. */
const DESCRIPTOR_TIME = 100;
const DESCRIPTOR_ATTEMPTS = 50;

/** How long a manifest that can't be read is left alone, in milliseconds: it may still be on its way. */
const MANIFEST_TIME = 1_000;

interface HandlerOptions extends Partial<Pick<Limits, "files">> {
  readonly describeError?: (error: unknown) => string;
}

/** What answers are made from. */
interface Source extends LoadedSite {
  /** Finds a file as the result is now. */
  readonly find: (address: string) => Promise<SiteFile | undefined>;
  readonly forms: FormCheck;
  /** When the server began, in milliseconds since 1970. */
  readonly begun: number;
}

/**
 * Makes the handler that serves a result. What changes in the folder is served
 * from the next request on, whether another result takes its place or its files
 * are replaced one by one.
 *
 * @param folder the result
 * @param options how many files may be open at once, and what describes an error in the log
 * @throws if there is no result in it
 */
export function createHandler(
  folder: string,
  { files = 64, describeError = String }: HandlerOptions = {},
): Handler {
  const currentSite = followSite(folder);
  const forms = new FormCheck();
  const begun = Date.now() + 1;
  const slots = new Slots(files);
  const tryToAnswer: Handler = async (request, response) => {
    const { site, seen } = currentSite();
    const find = async (address: string) => {
      const file = await findFile(folder, address);
      // A file may be missing because the result is being switched.
      if (!file && seen !== editionOf(folder)) throw changed();
      return file;
    };
    await answer(request, response, { ...site, find, forms, begun });
  };
  return (request, response) =>
    slots.use(async () => {
      let changes = 0;
      let shortages = 0;
      // Who went away while waiting needs no file any more.
      while (!response.destroyed) {
        try {
          return await tryToAnswer(request, response);
        } catch (error) {
          const { code } = error as NodeJS.ErrnoException;
          const isShort = isOutOfDescriptors(code) && ++shortages < DESCRIPTOR_ATTEMPTS;
          const isChange = (code === "ENOENT" || code === FILE_CHANGED) && ++changes < ATTEMPTS;
          if (response.headersSent || !(isShort || isChange)) {
            return fail(response, () => describeError(error));
          }
          clearHeaders(response);
          await setTimeout(isShort ? DESCRIPTOR_TIME : SWITCH_TIME);
        }
      }
    });
}

/**
 * Follows the manifest of a folder.
 *
 * @returns tells what the last whole manifest says, and which edition was seen in the folder; in
 *   the instant of a switch, and while one is being copied, the one before is still in use
 */
function followSite(folder: string): () => { site: LoadedSite; seen: string } {
  let site = loadSite(folder);
  let failed = { edition: "", at: Number.NEGATIVE_INFINITY };
  return () => {
    let seen = site.edition;
    try {
      seen = editionOf(folder);
      const isLeftAlone = seen === failed.edition && performance.now() - failed.at < MANIFEST_TIME;
      if (seen !== site.edition && !isLeftAlone) site = loadSite(folder);
    } catch {
      failed = { edition: seen, at: performance.now() };
    }
    return { site, seen };
  };
}

function changed(): Error {
  return Object.assign(new Error("The file changed while it was being read."), {
    code: FILE_CHANGED,
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  source: Source,
): Promise<void> {
  const { manifest, redirects, find, forms } = source;
  const target = readTarget(request.url ?? "");
  setHeaders(response, headersFor(manifest.headers, target?.path ?? "/"));
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    return sendText(request, response, 405, "This site answers only GET and HEAD.");
  }
  if (!target) return sendText(request, response, 400, "This is not a valid address.");
  const { path, query } = target;

  if (path === addresses.root()) {
    const locale = chooseLocale(request.headers, manifest);
    response.setHeader("Vary", CHOICE_DEPENDS_ON);
    response.setHeader("Cache-Control", "private, no-store");
    return redirect(response, 307, addresses.front(locale) + query);
  }
  const moved = redirects.get(path);
  if (moved) return redirect(response, 301, moved + query);

  const page = fileOf(path);
  const file = await find(page);
  if (file && addressOf(path) !== path) {
    return redirect(response, 308, encodePath(addressOf(path)) + query);
  }
  if (file) {
    // Who kept half a file for good would never ask for the whole.
    if (!response.hasHeader("Cache-Control") || mayBeGrowing(file, source.begun, Date.now())) {
      response.setHeader("Cache-Control", "no-cache");
    }
    return sendFile(request, response, page, file, forms);
  }
  // Only where there is a page, so the target begins with one slash and stays on this site.
  if (!path.endsWith("/") && (await find(fileOf(`${path}/`)))) {
    return redirect(response, 308, `${encodePath(path)}/${query}`);
  }
  return sendNotFound(request, response, source, path);
}

/**
 * Splits the target of a request.
 *
 * @returns the path, decoded once, and the query with its question mark; nothing if it is malformed
 */
function readTarget(url: string): { path: string; query: string } | undefined {
  // A proxy may ask with a whole URL (RFC 9112, 3.2.2).
  const target = url.replace(/^https?:\/\/[^/?#]*/i, "") || "/";
  const [, path = "", query = ""] = /^(\/[^?#]*)(\?[^#]*)?/.exec(target) ?? [];
  try {
    return path ? { path: decodeURIComponent(path), query: visible(query) } : undefined;
  } catch {
    return undefined;
  }
}

/** A header can't hold every character that a request line can. */
function visible(text: string): string {
  return text.replace(/[^\x21-\x7e]/g, (character) => encodeURIComponent(character));
}

function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

async function sendNotFound(
  request: IncomingMessage,
  response: ServerResponse,
  { manifest, find, forms }: Source,
  path: string,
): Promise<void> {
  const ofAddress = manifest.locales.find((locale) => locale === localeOf(path));
  const locale = ofAddress ?? chooseLocale(request.headers, manifest);
  if (!ofAddress) response.setHeader("Vary", CHOICE_DEPENDS_ON);
  // What isn't there now may be there with the next build.
  response.setHeader("Cache-Control", ofAddress ? "no-cache" : "private, no-store");
  const address = addresses.notFound(locale);
  const page = (await find(address)) ?? (await find(addresses.notFoundAnywhere()));
  if (!page) return sendText(request, response, 404, "There is no page at this address.");
  return sendFile(request, response, address, page, forms, 404);
}

function redirect(response: ServerResponse, status: number, location: string): void {
  response.statusCode = status;
  response.setHeader("Location", location);
  response.setHeader("Content-Length", 0);
  response.end();
}

function sendText(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  text: string,
): void {
  response.statusCode = status;
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("Content-Length", Buffer.byteLength(text) + 1);
  // A body that nobody reads must not be taken for the next request.
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Connection", "close");
  }
  response.end(request.method === "HEAD" ? undefined : `${text}\n`);
}

function setHeaders(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

/** A reader who went away is no fault; a file that can't be read is. */
function fail(response: ServerResponse, describe: () => string): void {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  console.error(describe());
  clearHeaders(response);
  response.writeHead(503, { "Content-Type": "text/plain; charset=utf-8", "Retry-After": "1" });
  response.end("This page can't be read just now. Try again in a moment.\n");
}

function clearHeaders(response: ServerResponse): void {
  for (const name of response.getHeaderNames()) response.removeHeader(name);
}
