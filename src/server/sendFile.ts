import { fstatSync, type ReadStream } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { finished } from "node:stream/promises";
import { contentType } from "mime-types";
import Negotiator from "negotiator";
import send from "send";
import { readAddress } from "@/page/readAddress";
import { isKindThat } from "@/page/routes";
import type { FormCheck } from "./FormCheck";
import type { Encoding, FoundFile, SiteFile } from "./findFile";
import { stateOf } from "./loadSite";

/** Code of the error when a file isn't what it was when it was found. */
export const FILE_CHANGED = "FILE_CHANGED";

/**
 * Sends a file in the best encoding that the client accepts. With status 200 it
 * honours conditions and ranges; with another it sends the whole file.
 *
 * @param address decides the type
 * @returns once the client has taken it, or is gone; the file is closed by then
 * @throws before anything is sent, if the file can't be read; with {@link FILE_CHANGED}, if it is
 *   another now
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  address: string,
  file: SiteFile,
  forms: FormCheck,
  status = 200,
): Promise<void> {
  const encoding = await encodingFor(request, file, forms);
  response.statusCode = status;
  response.setHeader("Content-Type", typeOf(address));
  if (Object.keys(file.forms).length > 0) response.appendHeader("Vary", "Accept-Encoding");
  if (encoding) response.setHeader("Content-Encoding", encoding);
  // A range is of what GET sends (RFC 9110, 14.2).
  if (request.method === "HEAD") delete request.headers.range;
  const stored = (encoding && file.forms[encoding]) ?? file;
  const stream = send(request, stored.path.split(path.sep).map(encodeURIComponent).join("/"), {
    acceptRanges: status === 200,
    etag: status === 200,
    lastModified: status === 200,
    cacheControl: false,
    dotfiles: "allow",
    index: false,
  });
  let closed: Promise<void> = Promise.resolve();
  // Another attempt may follow: nothing of this one stays with the response.
  const attempt = new AbortController();
  try {
    await new Promise<void>((resolve, reject) => {
      stream.on("error", (error: HttpError) => {
        if (error.status === 416 || error.status === 412) refuse(response, error);
        else reject(error);
      });
      stream.on("stream", (content: ReadStream) => {
        closed = new Promise((done) => content.once("close", done));
        content.once("error", () => content.unpipe(response));
        watchContent(content, stored, response);
      });
      finished(response, { signal: attempt.signal }).then(resolve, reject);
      stream.pipe(response);
    });
  } finally {
    attempt.abort();
    await closed;
  }
}

/**
 * Sees to it that the headers tell of what is sent: a file that was replaced
 * before it was opened isn't sent, and one that was cut short meanwhile ends the
 * connection, since the client would take what comes next for the rest of it.
 */
function watchContent(content: ReadStream, stored: FoundFile, response: ServerResponse): void {
  content.once("open", (descriptor: number) => {
    if (stateOf(fstatSync(descriptor)) === stateOf(stored.stats)) return;
    const error = new Error(`${stored.path} was replaced.`);
    content.destroy(Object.assign(error, { code: FILE_CHANGED }));
  });
  content.once("end", () => {
    if (content.bytesRead !== Number(response.getHeader("Content-Length"))) response.destroy();
  });
}

/** What `send` says of a request that can't be served. */
interface HttpError extends NodeJS.ErrnoException {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A range beyond the file's end (416), or a condition that doesn't hold (412). */
function refuse(response: ServerResponse, { status, headers = {} }: HttpError): void {
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  for (const name of ["Content-Type", "Content-Encoding", "Content-Length"]) {
    response.removeHeader(name);
  }
  response.end();
}

/** What version 1 can do and the package of types doesn't know yet: browsers name all encodings alike. */
interface PreferringNegotiator {
  encoding(available: string[], options: { preferred: string[] }): string | undefined;
}

async function encodingFor(
  request: IncomingMessage,
  file: SiteFile,
  forms: FormCheck,
): Promise<Encoding | undefined> {
  if (!request.headers["accept-encoding"]) return undefined;
  const negotiator = new Negotiator(request) as Negotiator & PreferringNegotiator;
  let available = (["br", "gzip"] as const).filter((name) => file.forms[name]);
  while (available.length > 0) {
    const best = negotiator.encoding([...available, "identity"], { preferred: ["br", "gzip"] });
    const encoding = available.find((name) => name === best);
    const form = encoding && file.forms[encoding];
    if (!form || (await forms.holdsTheSame(file, form, encoding))) return encoding;
    available = available.filter((name) => name !== encoding);
  }
  return undefined;
}

function isFeed(address: string): boolean {
  const kind = readAddress(address)?.kind;
  return kind !== undefined && isKindThat("feed", kind);
}

/** Feed readers insist on Atom's own type; all else goes by the ending. */
function typeOf(address: string): string {
  if (isFeed(address)) return "application/atom+xml; charset=utf-8";
  const type = contentType(path.posix.extname(address)) || "application/octet-stream";
  return type === "application/xml" ? `${type}; charset=utf-8` : type;
}
