import { describe, expect, test } from "vitest";
import { contentHash } from "@/files/contentHash";
import { ResultFolder } from "@/press/edition/ResultFolder";
import { placeCoreFace } from "@/press/steps/placeCoreFace";
import { makeFiles, readFiles } from "../../files/folders";

const FULL = "_next/static/media/nastaliq.0e0d4-z.woff2";
const SHEET = "_next/static/chunks/a.css";
const face = (family: string) =>
  `@font-face{font-family:${family};font-display:block;src:url(../media/nastaliq.0e0d4-z.woff2)format("woff2")}`;
const css = face("Waraq Nastaliq Core") + face("Waraq Nastaliq") + face("Waraq Nastaliq Optional");

describe("placeCoreFace", () => {
  test("puts the core beside the full face, and its address into its own declaration alone", async () => {
    const folder = await makeFiles({ [FULL]: "full", [SHEET]: css });
    const coreFace = Buffer.from("core");
    const faults: string[] = [];
    const { coreFile } = await placeCoreFace({
      files: new ResultFolder(folder),
      coreFace,
      faults,
    });
    const name = `nastaliq-core.${contentHash(coreFace)}.woff2`;
    expect(coreFile).toBe(`_next/static/media/${name}`);
    const files = await readFiles(folder);
    expect(files[coreFile ?? ""]).toBe("core");
    expect(files[FULL]).toBe("full");
    expect(files[SHEET]).toBe(css.replace("nastaliq.0e0d4-z.woff2", name));
  });

  test.each([
    ["no core", { [FULL]: "full", [SHEET]: css }, undefined],
    ["no Nastaliq", { [SHEET]: css }, Buffer.from("core")],
  ])("changes nothing where there is %s", async (_, before, coreFace) => {
    const folder = await makeFiles(before);
    const faults: string[] = [];
    const { coreFile } = await placeCoreFace({
      files: new ResultFolder(folder),
      coreFace,
      faults,
    });
    expect(coreFile).toBeUndefined();
    expect(await readFiles(folder)).toEqual(before);
    expect(faults).toEqual([]);
  });

  test("finds a fault where no style sheet declares it", async () => {
    const folder = await makeFiles({ [FULL]: "full", [SHEET]: face("Waraq Nastaliq") });
    const faults: string[] = [];
    const coreFace = Buffer.from("core");
    const { coreFile } = await placeCoreFace({
      files: new ResultFolder(folder),
      coreFace,
      faults,
    });
    expect(faults).toEqual([`/${coreFile}: no style sheet declares it.`]);
  });
});
