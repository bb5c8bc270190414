import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout } from "node:timers/promises";
import { isLocale } from "@/core/languages";
import { headersFor } from "@/core/manifest";
import { CHOICE_DEPENDS_ON, chooseLocale } from "./chooseLocale";
import { editionOf, type LoadedSite, loadSite } from "./loadSite";
import { sendFile } from "./sendFile";

/** Answers one request; never throws. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** More than two renames take, in milliseconds. */
const SWITCH_TIME = 20;

/**
 * Makes the handler that serves a result. When another takes the result's place
 * it serves that from the next request on.
 *
 * @param folder the result
 * @throws if there is no result in it
 */
export function createHandler(folder: string): Handler {
  let site = loadSite(folder);
  return async (request, response) => {
    for (const attempt of [1, 2]) {
      site = currentSite(folder, site);
      try {
        await answer(request, response, site);
        return;
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        // Another result took this one's place between the look at the list and the opening of the file.
        const isSwitch = code === "ENOENT" && !response.headersSent && attempt === 1;
        if (!isSwitch) return fail(response, error as NodeJS.ErrnoException);
        clearHeaders(response);
        await setTimeout(SWITCH_TIME);
      }
    }
  };
}

/** In the instant of a switch there may be no result: then the last one is still in use. */
function currentSite(folder: string, known: LoadedSite): LoadedSite {
  try {
    return editionOf(folder) === known.edition ? known : loadSite(folder);
  } catch {
    return known;
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  site: LoadedSite,
): Promise<void> {
  const { manifest, files, redirects } = site;
  const target = readTarget(request.url ?? "");
  setHeaders(response, headersFor(manifest.headers, target?.path ?? "/"));
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    return sendText(request, response, 405, "Only GET and HEAD are answered here.");
  }
  if (!target) return sendText(request, response, 400, "That is no address.");
  const { path, query } = target;

  if (path === "/") {
    const locale = chooseLocale(request.headers, manifest);
    response.setHeader("Vary", CHOICE_DEPENDS_ON);
    response.setHeader("Cache-Control", "private, no-store");
    return redirect(response, 307, `/${locale}/${query}`);
  }
  const moved = redirects.get(path);
  if (moved) return redirect(response, 301, moved + query);

  const page = path.endsWith("/") ? `${path}index.html` : path;
  const file = files.get(page);
  if (file && path.endsWith("/index.html")) {
    return redirect(response, 308, encodePath(path.slice(0, -"index.html".length)) + query);
  }
  if (file) {
    if (!response.hasHeader("Cache-Control")) response.setHeader("Cache-Control", "no-cache");
    return sendFile(request, response, page, file);
  }
  // Only what is on the list gets here, so the target begins with one slash and stays on this site.
  if (files.has(`${path}/index.html`)) {
    return redirect(response, 308, `${encodePath(path)}/${query}`);
  }
  return sendNotFound(request, response, site, path);
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
  { manifest, files }: LoadedSite,
  path: string,
): Promise<void> {
  const segment = path.split("/")[1] ?? "";
  const isOfLocale = isLocale(segment) && manifest.locales.includes(segment);
  const locale = isOfLocale ? segment : chooseLocale(request.headers, manifest);
  if (!isOfLocale) response.setHeader("Vary", CHOICE_DEPENDS_ON);
  // What isn't there now may be there with the next build.
  response.setHeader("Cache-Control", isOfLocale ? "no-cache" : "private, no-store");
  const address = `/${locale}/404.html`;
  const page = files.get(address) ?? files.get("/404.html");
  if (!page) return sendText(request, response, 404, "There is no such page.");
  return sendFile(request, response, address, page, 404);
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
function fail(response: ServerResponse, error: NodeJS.ErrnoException): void {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  console.error(error);
  clearHeaders(response);
  response.writeHead(503, { "Content-Type": "text/plain; charset=utf-8", "Retry-After": "1" });
  response.end("This page can't be read just now. Try again in a moment.\n");
}

function clearHeaders(response: ServerResponse): void {
  for (const name of response.getHeaderNames()) response.removeHeader(name);
}
