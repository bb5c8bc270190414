import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { ask } from "./ask";

/** A site whose pages come element by element. */
export interface PiecemealSite {
  /** `http://127.0.0.1:40123`, without a slash at its end. */
  readonly address: string;
  readonly close: () => void;
}

/** For how long the line rests after each piece, in milliseconds: a browser draws a frame meanwhile. */
const PAUSE = 25;

/** How many elements of a page’s body come singly. What is further down no window of the tests shows. */
const SINGLE = 70;

/**
 * Serves a site as a slow line would: all that is a page comes in pieces, all else at once,
 * and Nastaliq, the largest file, not at all.
 *
 * @param most how many pieces of a page come before the line stalls for good
 */
export async function serveInPieces(
  site: string,
  most = Number.POSITIVE_INFINITY,
): Promise<PiecemealSite> {
  const server = createServer(async ({ url = "/" }, response) => {
    // Without script Nastaliq replaces text that is still invisible if it comes within a tenth
    // of a second. Browsers count that as a shift, and nobody sees it.
    if (/\/nastaliq/.test(url)) {
      response.writeHead(404).end();
      return;
    }
    // A connection of its own: the site may be about to end one that rests.
    const { status, headers, body } = await ask(site, url);
    response.statusCode = status;
    for (const name of ["content-type", "content-security-policy"]) {
      const value = headers[name];
      if (value) response.setHeader(name, value);
    }
    if (!headers["content-type"]?.startsWith("text/html")) {
      response.end(body);
      return;
    }
    const pieces = piecesOf(body.toString());
    for (const piece of pieces.slice(0, most)) {
      response.write(piece);
      await wait(PAUSE);
    }
    if (pieces.length <= most) response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address, close };
}

/** The head, then the body's first elements one by one, then the rest. */
function piecesOf(page: string): readonly string[] {
  // A body without attributes has no tag: it begins with the link that skips the header.
  const [, head = "", body = ""] = /^(.*?)(<body.*|<a .*)$/s.exec(page) ?? [];
  if (!body) throw new Error("The page has no body that could come in pieces.");
  const elements = body.split(/(?=<[a-z])/);
  return [head, ...elements.slice(0, SINGLE), elements.slice(SINGLE).join("")];
}
