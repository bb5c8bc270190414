import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { findUnsafeSvg } from "@/content/findUnsafeSvg";
import { createHandler } from "@/server/createHandler";
import { sharedBrowser } from "./support/browser";
import { startNginx } from "./support/startNginx";
import { temporaryFolder } from "./support/temporaryFolder";

/** Each way that a drawing has to run a script or to fetch something asks for an address of its own. */
const HOSTILE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 40" onload="fetch('/ran/load')">
<style>@import "/ran/import"; rect { fill: rgb(1, 2, 3); }</style>
<script>fetch("/ran/script"); document.documentElement.setAttribute("data-ran", "");</script>
<script href="/ran/file"/>
<image href="/ran/nothing" onerror="fetch('/ran/error')" width="9" height="9"/>
<rect width="80" height="40"><set attributeName="x" to="0" begin="0s" onbegin="fetch('/ran/begin')"/></rect>
<foreignObject width="9" height="9"><iframe xmlns="http://www.w3.org/1999/xhtml" src="/ran/frame"/></foreignObject>
</svg>`;
const DRAWING = "/media/hostile-0123456789.svg";
const PAGE = "/page.html";

/** Serves on a free port. */
async function listen(handler: RequestListener) {
  const server = createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

type Served = Awaited<ReturnType<typeof listen>>;

describe("A hostile drawing that got past the check of content", () => {
  const folder = temporaryFolder();

  beforeAll(() => {
    // The headers are the ones of a real build.
    mkdirSync(path.join(folder.path, "media"));
    for (const name of ["waraq.json", "_headers", "_redirects"]) {
      copyFileSync(path.join(inject("outDir"), name), path.join(folder.path, name));
    }
    writeFileSync(path.join(folder.path, DRAWING), HOSTILE);
    writeFileSync(path.join(folder.path, PAGE), `<!doctype html><img src="${DRAWING}">`);
  });
  afterAll(folder.remove);

  /** Opens an address, and tells what the drawing asked for and whether it changed itself. */
  async function whatRuns(served: Served, address: string) {
    const page = await (await sharedBrowser()).newPage();
    const asked = new Set<string>();
    page.on("request", (request) => {
      const { pathname } = new URL(request.url());
      // What the policy stops is no request that anybody sees.
      if (pathname.startsWith("/ran/")) asked.add(pathname);
    });
    const blocked = new Set<string>();
    page.on("requestfailed", (request) => {
      if (request.failure()?.errorText === "csp") blocked.add(new URL(request.url()).pathname);
    });
    await page.goto(served.address + address, { waitUntil: "networkidle" });
    const isDrawing = address === DRAWING;
    const ran = isDrawing && (await page.locator("svg[data-ran]").count()) > 0;
    const shown = isDrawing
      ? await page.locator("rect").evaluate((node) => getComputedStyle(node).fill)
      : await page.locator("img").evaluate((node: HTMLImageElement) => node.naturalWidth > 0);
    await page.close();
    return { asked: [...asked].filter((one) => !blocked.has(one)), ran, shown };
  }

  test("would be refused", () => {
    expect(findUnsafeSvg(HOSTILE)).toBe("an event handler, “onload”");
  });

  test("runs its scripts where nothing hinders it", async () => {
    const served = await listen((request, response) => {
      const isDrawing = request.url === DRAWING;
      response.writeHead(isDrawing ? 200 : 404, { "Content-Type": "image/svg+xml" });
      response.end(isDrawing ? HOSTILE : "");
    });
    const { asked, ran } = await whatRuns(served, DRAWING);
    expect(ran).toBe(true);
    expect(asked.toSorted()).toEqual([
      "/ran/begin",
      "/ran/error",
      "/ran/file",
      "/ran/frame",
      "/ran/import",
      "/ran/load",
      "/ran/nothing",
      "/ran/script",
    ]);
    await served.close();
  });

  test.each([
    ["Waraq’s server", () => listen(createHandler(folder.path))],
    [
      "nginx",
      async () => {
        const { address, command } = await startNginx(folder.path);
        return { address, close: async () => void (await command.end()) };
      },
    ],
  ])("runs nothing behind %s, opened by itself or in a page", async (_name, start) => {
    const served = await start();
    // Its own styles are no danger, and stay.
    expect(await whatRuns(served, DRAWING)).toEqual({
      asked: [],
      ran: false,
      shown: "rgb(1, 2, 3)",
    });
    expect(await whatRuns(served, PAGE)).toEqual({ asked: [], ran: false, shown: true });
    await served.close();
  });
});
