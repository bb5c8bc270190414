import { describe, expect, test } from "vitest";
import { pressPage } from "@/press/pages/pressPage";
import { shortenClasses } from "@/press/steps/shortenClasses";
import { makeFiles, readFiles } from "../../files/folders";
import { makeEdition } from "../makeEdition";

const shortenIn = async (folder: string) =>
  (await shortenClasses({ ...(await makeEdition(folder)), joinedSheets: new Map() })).shortNames;

const sheet = "_next/static/chunks/1s1b6ei4nlk2k.css";

describe("shortenClasses", () => {
  test("gives hashed classes the shortest unused names", async () => {
    const folder = await makeFiles({
      [sheet]:
        ".prose>p,.header{margin:0}.oM8tPa_skip:focus{top:0}.Msb2Na_header .-PVUoG_skip{x:y}._087o2G_button.ribbon{width:.5em;src:url(../media/a.2wum12_eapj.woff2)}",
      "media/drawing.svg": "<svg/>",
    });
    const { classes, files } = await shortenIn(folder);
    const { "media/drawing.svg": drawing, ...others } = await readFiles(folder);
    expect(drawing).toBe("<svg/>");
    expect(Object.values(others)).toEqual([
      ".prose>p,.header{margin:0}.d:focus{top:0}.b .c{x:y}.a.ribbon{width:.5em;src:url(../media/a.2wum12_eapj.woff2)}",
    ]);
    const [name] = Object.keys(others);
    expect(name).toMatch(/^_next\/static\/chunks\/[0-9a-f]{10}\.css$/);

    const { html } = pressPage(
      `<!doctype html><html><head><link rel="stylesheet" href="/${sheet}"></head><body><p class="oM8tPa_skip prose Msb2Na_header">a</p></body></html>`,
      "/",
      { names: { classes, files } },
    );
    expect(html).toContain(`href="/${name}"`);
    expect(html).toContain('class="d prose b"');
  });

  test("names a style sheet by its content", async () => {
    const nameOf = async (css: string) => {
      const folder = await makeFiles({ [sheet]: css });
      await shortenIn(folder);
      return Object.keys(await readFiles(folder));
    };
    const first = await nameOf(".aaaaaa_a{x:y}");
    expect(await nameOf(".bbbbbb_a{x:y}")).toEqual(first);
    expect(await nameOf(".a{c:d}.bbbbbb_a{x:y}")).not.toEqual(first);
  });

  test("reports a style sheet that can’t be read", async () => {
    const edition = await makeEdition(await makeFiles({ [sheet]: ".aaaaaa_a..b{x:y}" }));
    await shortenClasses({ ...edition, joinedSheets: new Map() });
    expect(edition.faults).toEqual([
      expect.stringMatching(
        /^\/_next\/static\/chunks\/\w+\.css: can’t be read: .* \(line 1, column \d+\)$/,
      ),
    ]);
  });

  test("works without style sheets", async () => {
    const folder = await makeFiles({ "index.html": "a" });
    expect(await shortenIn(folder)).toEqual({ classes: new Map(), files: new Map() });
  });
});
