import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { ask } from "./ask";

/** Who answers a request: the site, the portal with a page of its own, or nobody, ever. */
export type Answerer = "site" | "portal" | "nobody";

/** A site behind the portal of a wireless network. */
export interface PortalSite {
  /** `http://127.0.0.1:40123`, without a slash at its end. */
  readonly address: string;
  /** Says who answers from now on, by the path that is asked for. Requests without an answer are broken off. */
  readonly answerBy: (answerer: (path: string) => Answerer) => void;
  readonly close: () => void;
}

/** Serves a site as a network with a portal does, in which the reader may not have agreed to something yet. */
export async function servePortal(site: string): Promise<PortalSite> {
  let answerer: (path: string) => Answerer = () => "site";
  const unanswered = new Set<ServerResponse>();
  const server = createServer(async ({ url = "/" }, response) => {
    const who = answerer(url.replace(/\?.*/, ""));
    if (who === "nobody") {
      unanswered.add(response);
      return;
    }
    if (who === "portal") {
      response.writeHead(200, { "content-type": "text/html" });
      response.end("<!doctype html><title>Wi-Fi</title><p>Please agree.");
      return;
    }
    const { status, headers, body } = await ask(site, url);
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    answerBy: (next) => {
      answerer = next;
      for (const response of unanswered) response.destroy();
      unanswered.clear();
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
