import { type IncomingHttpHeaders, request } from "node:http";

/** A response as it came over the wire: nothing decoded, nothing followed. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

interface AskOptions {
  readonly method?: string;
  /** A list sends the header once for each value. */
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
}

/**
 * Sends a request just as it is written. Unlike `fetch` it neither normalises
 * paths nor adds, decodes or refuses anything.
 *
 * @param site address without a slash at its end
 * @param target path and query
 */
export function ask(
  site: string,
  target: string,
  { method = "GET", headers = {} }: AskOptions = {},
): Promise<Answer> {
  const { hostname, port } = new URL(site);
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        hostname,
        port,
        path: target,
        method,
        headers: headers as Record<string, string | string[]>,
        agent: false,
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("error", reject);
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts),
          }),
        );
      },
    );
    asked.on("error", reject);
    asked.end();
  });
}
