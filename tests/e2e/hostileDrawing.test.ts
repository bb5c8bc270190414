import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { readDrawing } from "@/content/pictures/drawings/readDrawing";
import { publishDrawing } from "@/prepare/pictures/publishDrawing";
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

  test("is refused by the content check: no hostile drawing passes readDrawing", () => {
    expect(readDrawing(HOSTILE)).toMatchObject({
      fault: { cause: "The drawing contains an event handler, “onload”." },
    });
  });

  test("runs its scripts in a page without protection, so that this test can detect them", async () => {
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
  ])("runs nothing when served by %s, opened by itself or in a page", async (_name, start) => {
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

/** What stands in drawings that fetch, or that would if something in them was read otherwise. */
const FETCHING = (x: string): readonly string[] => [
  `<style>svg{font-family:"/*";background:url(${x});quotes:"*/" ""}</style>`,
  `<style>\\2f\\2a {} svg{background:url(${x})} \\2a\\2f {}</style>`,
  `<style>@charset "/*";@import "${x}";svg{quotes:"*/" ""}</style>`,
  `<style>svg{quotes:"/*" ""}@font-face{font-family:zz;src:url(${x})}text{font-family:zz;quotes:"*/" ""}</style><text y="9">A</text>`,
  `<rect style="--a:'/*';fill:url(${x}#x);--b:'*/'" width="9" height="9"/>`,
  `<style>svg{mask:url(#/*);background:url(${x});filter:url(#*/)}</style>`,
  `<style>svg{quotes:"/*" "";background:image-set("${x}" 1x);font-family:"*/"}</style>`,
  `<style>svg{background:u\\72l(${x})}</style>`,
  `<style>svg{--a:url(${x});background:var(--a)}</style>`,
  `<style>svg{background:url("${x}" crossorigin(anonymous))}</style>`,
  `<style>@media all{@supports (fill:red){@layer a{svg{background:url(${x})}}}}</style>`,
  `<style>svg{fill:red;&amp;{background:url(${x})}}</style>`,
  `<style>svg{content:url(${x});list-style:url(${x});border-image:url(${x})}</style>`,
  `<style>@property --a{syntax:"&lt;url>";inherits:true;initial-value:url(${x})}svg{background:var(--a)}</style>`,
  `<style media="not all, all">svg{background:url(${x})}</style>`,
  `<style type="text/css">svg{background:url(${x})}</style>`,
  `<s:style xmlns:s="http://www.w3.org/2000/svg">svg{background:url(${x})}</s:style>`,
  `<image href="${x}" width="9" height="9"/>`,
  `<image xlink:href="${x}" width="9" height="9"/>`,
  `<image width="9" height="9"><set attributeName="href" to="${x}"/></image>`,
  `<image width="9" height="9"><animate attributeName="href" values="${x};${x}" dur="1s"/></image>`,
  `<rect width="9" height="9"><set attributeName="style" to="fill:url(${x}#a)"/></rect>`,
  `<use href="${x}#a"/>`,
  `<use href="data:image/svg+xml,&lt;svg xmlns='http://www.w3.org/2000/svg' id='a'>&lt;image href='${x}'/>&lt;/svg>#a"/>`,
  `<image width="9" height="9" href="data:image/svg+xml,&lt;svg xmlns='http://www.w3.org/2000/svg'>&lt;image href='${x}'/>&lt;/svg>"/>`,
  `<filter id="f"><feImage href="${x}"/></filter><rect width="9" height="9" filter="url(#f)"/>`,
  `<rect width="9" height="9" fill="url(${x}#a)" stroke="url('${x}#a')" filter="url(${x}#a)" mask="url(${x}#a)" clip-path="url(${x}#a)"/>`,
  `<path d="M0 0h9v9" marker-mid="url(${x}#a)" marker-end="url(${x}#a)"/>`,
  `<switch><foreignObject width="9" height="9"><img xmlns="http://www.w3.org/1999/xhtml" src="${x}" srcset="${x} 2x"/></foreignObject><g/></switch>`,
  `<metadata><img xmlns="http://www.w3.org/1999/xhtml" src="${x}"/></metadata>`,
  `<a xmlns:h="http://www.w3.org/1999/xhtml"><h:img src="${x}"/></a>`,
  `<script href="${x}"/>`,
  `<i:x xmlns:i="http://editor.example/"><script xmlns="http://www.w3.org/2000/svg" href="${x}"/></i:x>`,
];

describe("What is published of a drawing that fetches", () => {
  test("sends no request, even without headers, opened by itself or in a page", async () => {
    const asked = new Set<string>();
    const elsewhere = await listen((request, response) => {
      asked.add(request.url ?? "");
      response.writeHead(404).end();
    });
    const drawing = (inside: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 80 40">${inside}</svg>`;
    const files = new Map<string, string>();
    const pages: string[] = [];
    const pageOf = (address: string) =>
      `<img src="${address}"><object data="${address}"></object><iframe src="${address}"></iframe><embed src="${address}">`;
    for (const [index, inside] of FETCHING("X").entries()) {
      // Each asks for an address of its own: as it is, and as it would be published.
      const original = drawing(inside.replaceAll("X", `${elsewhere.address}/raw/${index}`));
      const cleaned = drawing(inside.replaceAll("X", `${elsewhere.address}/cleaned/${index}`));
      files.set(`/raw/${index}.svg`, original);
      if ("fault" in readDrawing(cleaned)) continue;
      files.set(`/cleaned/${index}.svg`, await publishDrawing(cleaned));
    }
    for (const address of files.keys()) pages.push(address);
    const served = await listen((request, response) => {
      const file = files.get(request.url ?? "");
      response.writeHead(file || request.url === "/" ? 200 : 404, {
        "Content-Type": file ? "image/svg+xml" : "text/html",
      });
      response.end(file ?? `<!doctype html>${pages.map(pageOf).join("")}`);
    });
    const page = await (await sharedBrowser()).newPage();
    await page.goto(`${served.address}/`, { waitUntil: "networkidle" });
    for (const address of files.keys()) {
      if (address.startsWith("/cleaned/")) {
        await page.goto(served.address + address, { waitUntil: "networkidle" });
      }
    }
    await page.close();
    await served.close();
    await elsewhere.close();
    expect([...asked].filter((address) => address.startsWith("/cleaned/"))).toEqual([]);
    // As they are they do ask, so that this would be seen.
    expect(asked.size).toBeGreaterThan(15);
    expect(
      [...files.keys()].filter((address) => address.startsWith("/cleaned/")).length,
    ).toBeGreaterThan(5);
  });
});
