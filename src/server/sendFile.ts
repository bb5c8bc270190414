import fs, { type ReadStream, type Stats } from "node:fs";
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
import { contentStateOf, stateOf } from "./loadSite";

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
    ...{ fs: unchanged(stored) },
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
      });
      finished(response, { signal: attempt.signal }).then(resolve, reject);
      stream.pipe(response);
    });
  } finally {
    attempt.abort();
    await closed;
  }
}

/** How a stream reads a file. */
type Read = [
  descriptor: number,
  buffer: Buffer,
  offset: number,
  length: number,
  position: number | null,
  done: (error: Error | null, count: number, part: Buffer) => void,
];

/**
 * The file system as `send` reads a file by it: each part is looked at once more after it was
 * read, and what comes of a file that is another by then is never handed on. So the headers tell
 * of what is sent, and no answer holds half of one state and half of the next.
 */
function unchanged(stored: FoundFile) {
  let isOpened = false;
  const isSame = (stats: Stats) => {
    // Once it is open, it may be removed, which sets one of its times: its content stays.
    const state = isOpened ? contentStateOf : stateOf;
    isOpened = true;
    return state(stats) === state(stored.stats);
  };
  const changed = () =>
    Object.assign(new Error(`${stored.path} has changed.`), { code: FILE_CHANGED });
  return {
    open: fs.open,
    close: fs.close,
    read: (...[descriptor, buffer, offset, length, position, done]: Read) =>
      fs.read(descriptor, buffer, offset, length, position, (error, count, part) => {
        if (error) return done(error, count, part);
        fs.fstat(descriptor, (failed, stats) => {
          const fault = failed ?? (isSame(stats) ? null : changed());
          done(fault, fault ? 0 : count, part);
        });
      }),
  };
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
