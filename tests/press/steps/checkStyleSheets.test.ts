import { describe, expect, test } from "vitest";
import { ResultFolder } from "@/press/edition/ResultFolder";
import { checkStyleSheets } from "@/press/steps/checkStyleSheets";
import { readStyleSheets } from "@/press/steps/readStyleSheets";
import { makeFiles } from "../../files/folders";

describe("checkStyleSheets", () => {
  test("reports addresses on other sites", async () => {
    const folder = await makeFiles({
      "a.css": "p{background:url(data:image/svg+xml,x)}",
      "face.css": "@font-face{font-family:a;src:url(data:font/woff2;base64,AA)}",
      "b.css": "@import 'https://a.example/b.css';p{background:url(//a.example/c.png)}",
    });
    const edition = { files: new ResultFolder(folder), faults: [] };
    const sheets = await readStyleSheets(edition);
    expect(await checkStyleSheets({ ...edition, ...sheets })).toEqual({ hasDataPictures: true });
    expect(edition.faults).toEqual([
      "/b.css: loads from another site: https://a.example/b.css",
      "/b.css: loads from another site: //a.example/c.png",
    ]);
  });
});
