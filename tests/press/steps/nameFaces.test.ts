import { describe, expect, test } from "vitest";
import { FACE_ADDRESSES_PLACE } from "@/prepare/scripts/bundleScripts";
import { ResultFolder } from "@/press/edition/ResultFolder";
import { nameFaces } from "@/press/steps/nameFaces";
import { makeFiles, readFiles } from "../../files/folders";

const FACES = {
  "_next/static/media/nastaliq.0e0d4-z.woff2": "",
  "_next/static/media/naskh.0e0d4-z.woff2": "",
  "_next/static/media/serif.0e0d4-z.woff2": "",
};

describe("nameFaces", () => {
  test("gives the early script the addresses of all faces", async () => {
    const folder = await makeFiles({
      ...FACES,
      "assets/before-first-paint-0a1b.js": `hold({...${JSON.stringify(FACE_ADDRESSES_PLACE)}})`,
      "assets/elements-0a1b.js": "",
    });
    const { scriptNames } = await nameFaces({ files: new ResultFolder(folder) });
    const [[from, to = ""] = []] = scriptNames;
    expect(from).toBe("/assets/before-first-paint-0a1b.js");
    expect(to).toMatch(/^\/assets\/before-first-paint-[0-9a-f]{10}\.js$/);
    const files = await readFiles(folder);
    expect(files["assets/before-first-paint-0a1b.js"]).toBeUndefined();
    expect(files[to.slice(1)]).toBe(
      'hold({...{"naskh":"/_next/static/media/naskh.0e0d4-z.woff2","nastaliq":"/_next/static/media/nastaliq.0e0d4-z.woff2","serif":"/_next/static/media/serif.0e0d4-z.woff2"}})',
    );
  });

  test("leaves a script without placeholders unchanged", async () => {
    const folder = await makeFiles({ ...FACES, "assets/before-first-paint-0a1b.js": "hold()" });
    const { scriptNames } = await nameFaces({ files: new ResultFolder(folder) });
    expect(scriptNames).toEqual(new Map());
  });
});
