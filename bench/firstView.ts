import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { type Browser, chromium } from "playwright-core";
import { CHROMIUM } from "../tests/e2e/support/chromium";
import { FAST_LINE, type Line, SLOW_LINE } from "../tests/e2e/support/lines";
import { measureBuild } from "./build/measureBuild";
import { plainPage } from "./firstView/plainPage";
import { serveFolders } from "./firstView/serveFolders";
import { type View, viewPage } from "./firstView/viewPage";

/**
 * When a reader who has nothing of the site sees the first words of an article, on a phone four
 * times slower than this machine: beside a plain page with the same words, made by hand
 * (`bench/firstView/plain.html` and `plain.css`; in Urdu with the whole Nastaliq of its package,
 * `swap`), from the same server, in turn with it, over three lines. Figures are medians in
 * milliseconds; ratios are those to the plain page.
 *
 *     npx tsx bench/firstView.ts                      this checkout
 *     npx tsx bench/firstView.ts ../before            another one, built anew
 *     npx tsx bench/firstView.ts --times 9 --lines fast
 *
 * The articles are those of *Doab*: one as it is, with its lead picture, and the same without.
 */
const LINES: readonly (Line | undefined)[] = [FAST_LINE, SLOW_LINE, undefined];
const LOCALES = ["en", "ur"] as const;
const SLUG = "the-road-through-kabul";
const WITHOUT_PICTURES = `${SLUG}-in-words`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    times: { type: "string", default: "5" },
    lines: { type: "string", default: "fast,slow,none" },
  },
});
const checkout = path.resolve(positionals[0] ?? path.join(import.meta.dirname, ".."));
const lines = LINES.filter((line) => values.lines.split(",").includes(line?.name ?? "none"));

/** Writes the publication: *Doab*, and the article once more without pictures. */
async function writePublication(contentDir: string): Promise<void> {
  await cp(path.join(checkout, "content"), contentDir, { recursive: true });
  const articles = path.join(contentDir, "articles");
  const copy = path.join(articles, WITHOUT_PICTURES);
  await mkdir(copy);
  const yaml = await readFile(path.join(articles, SLUG, "article.yaml"), "utf8");
  await writeFile(
    path.join(copy, "article.yaml"),
    yaml.replace(/^(?:lead|pictures):.*\n(?:[ \t].*\n)*/gm, ""),
  );
  for (const locale of LOCALES) {
    const text = await readFile(path.join(articles, SLUG, `${locale}.md`), "utf8");
    const words = text.replace(/^!\[.*\n/gm, "").replace(/^pictures:.*\n(?:[ \t].*\n)*/gm, "");
    await writeFile(path.join(copy, `${locale}.md`), words);
  }
}

/** Writes the plain page of an article, and what all of them need. */
async function writePlain(outDir: string, plainDir: string, address: string): Promise<void> {
  const html = await readFile(path.join(outDir, address, "index.html"), "utf8");
  await mkdir(path.join(plainDir, "plain", address), { recursive: true });
  await writeFile(path.join(plainDir, "plain", address, "index.html"), plainPage(html));
  const { resolve } = createRequire(path.join(checkout, "package.json"));
  const nastaliq =
    "@fontsource/noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic-400-normal.woff2";
  await cp(resolve(nastaliq), path.join(plainDir, "plain-nastaliq.woff2"));
  await cp(
    path.join(import.meta.dirname, "firstView", "plain.css"),
    path.join(plainDir, "plain.css"),
  );
}

/** Views a page and its plain page in turn. */
async function compare(browser: Browser, site: string, address: string, line: Line | undefined) {
  const own: View[] = [];
  const plain: View[] = [];
  // The first view of all pays for starting the browser.
  await viewPage(browser, `${site}${address}`, line);
  for (let time = 0; time < Number(values.times); time += 1) {
    own.push(await viewPage(browser, `${site}${address}`, line));
    plain.push(await viewPage(browser, `${site}/plain${address}`, line));
  }
  return { own, plain };
}

function median(found: readonly (number | undefined)[]): number {
  const sorted = found.map((value) => value ?? Number.NaN).sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function rowOf(name: string, views: readonly View[]): string[] {
  const of = (figure: (view: View) => number | undefined) => median(views.map(figure));
  return [
    name,
    of(({ paint }) => paint).toFixed(0),
    of(({ inPlace }) => inPlace).toFixed(0),
    Math.max(...views.map(({ shift }) => shift)).toFixed(3),
    of(({ blocking }) => blocking).toFixed(0),
    String(of(({ faces }) => faces)),
    String(of(({ requests }) => requests)),
  ];
}

const work = await mkdtemp(path.join(tmpdir(), "waraq-first-view-"));
const [contentDir, outDir, plainDir] = ["content", "out", "plain"].map((name) =>
  path.join(work, name),
) as [string, string, string];
try {
  await writePublication(contentDir);
  await measureBuild(checkout, contentDir, outDir);
  const addresses = [WITHOUT_PICTURES, SLUG].flatMap((slug) =>
    LOCALES.map((locale) => `/${locale}/articles/${slug}/`),
  );
  for (const address of addresses) await writePlain(outDir, plainDir, address);
  const headers = await readFile(path.join(outDir, "_headers"), "utf8");
  const policy = /Content-Security-Policy: (.*)/.exec(headers)?.[1] ?? "";
  const server = await serveFolders([outDir, plainDir], policy);
  const browser = await chromium.launch(CHROMIUM);
  try {
    for (const line of lines) {
      console.log(line ? `${line.latency} ms, ${line.throughput} kbit/s` : "no line between");
      console.log("page  first paint  in place  shift  blocking  faces  requests  (and ratios)");
      for (const address of addresses) {
        const { own, plain } = await compare(browser, server.address, address, line);
        for (const row of [rowOf(address, own), rowOf(`  plain`, plain)])
          console.log(row.join("  "));
        const ratio = (figure: (view: View) => number | undefined) =>
          (median(own.map(figure)) / median(plain.map(figure))).toFixed(2);
        console.log(`  ratios  ${ratio(({ paint }) => paint)}  ${ratio(({ inPlace }) => inPlace)}`);
      }
    }
  } finally {
    await browser.close();
    server.close();
  }
} finally {
  await rm(work, { recursive: true, force: true });
}
