import { describe, expect, test } from "vitest";
import { pressPage } from "@/press/pages/pressPage";
import { joinStyleSheets } from "@/press/steps/joinStyleSheets";
import { shortenClasses } from "@/press/steps/shortenClasses";
import { makeFiles, readFiles } from "../../files/folders";
import { makeEdition } from "../makeEdition";

const address = (name: string) => `/_next/static/chunks/${name}.css`;
const page = (...names: string[]) =>
  `<!doctype html><head>${names.map((name) => `<link rel="stylesheet" href="${address(name)}" data-precedence="next"/>`).join("")}</head>`;

const LARGE = `.aaaaaa_a{${"x:y;".repeat(300)}}`;

const makeExport = (articles = true) =>
  makeFiles({
    [`${address("base").slice(1)}`]: "@layer a,b;\n",
    [`${address("bar").slice(1)}`]: "@layer b{.bbbbbb_bar{x:y}}\n",
    [`${address("text").slice(1)}`]: "@layer b{.cccccc_text{x:url(../media/a.woff2)}}",
    [`${address("small").slice(1)}`]: "@layer b{.dddddd_small{x:y}}",
    [`${address("large").slice(1)}`]: LARGE,
    "en/index.html": page("base", "small", "bar"),
    "en/settings/index.html": page("base", "bar", "large"),
    ...(articles && { "en/articles/rivers/index.html": page("base", "bar", "text") }),
  });

const sheetsIn = async (folder: string) =>
  Object.entries(await readFiles(folder)).filter(([name]) => name.endsWith(".css"));

describe("joinStyleSheets", () => {
  test("joins the articles’ style sheets and small ones, in the pages’ order", async () => {
    const folder = await makeExport();
    const { joinedSheets: joined } = await joinStyleSheets(await makeEdition(folder));
    expect(new Set(joined.keys())).toEqual(new Set(["base", "bar", "text", "small"].map(address)));
    expect(new Set(joined.values()).size).toBe(1);
    const files = Object.fromEntries(await sheetsIn(folder));
    expect(Object.keys(files)).toHaveLength(2);
    expect(files[address("large").slice(1)]).toBe(LARGE);
    const css = files[(joined.get(address("base")) ?? "").slice(1)] ?? "";
    expect(css.split("\n")).toHaveLength(4);
    expect(css).toMatch(/^@layer a,b;\n/);
    expect(css.indexOf("_bar")).toBeLessThan(css.indexOf("_text"));
    // Beside the others, or what it loads would be elsewhere.
    expect(joined.get(address("base"))).toMatch(/^\/_next\/static\/chunks\/[0-9a-f]+\.css$/);
  });

  test("leaves each page a single link to it", async () => {
    const folder = await makeExport();
    const edition = await makeEdition(folder);
    const joined = await joinStyleSheets(edition);
    const { shortNames: names } = await shortenClasses({ ...edition, ...joined });
    const { facts } = pressPage(page("base", "bar", "large"), "/en/settings/", { names });
    const written = (await sheetsIn(folder)).map(([name]) => `/${name}`);
    expect(facts.styleSheets).toHaveLength(2);
    expect([...facts.styleSheets].sort()).toEqual(written.sort());
  });

  test("works without articles, and without style sheets", async () => {
    const joinedIn = async (folder: string) =>
      (await joinStyleSheets(await makeEdition(folder))).joinedSheets;
    expect([...(await joinedIn(await makeExport(false))).keys()].sort()).toEqual(
      ["bar", "base", "small"].map(address),
    );
    expect(await joinedIn(await makeFiles({ "index.html": "a" }))).toEqual(new Map());
  });
});
