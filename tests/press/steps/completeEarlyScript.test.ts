import { describe, expect, test } from "vitest";
import { FACE_ADDRESSES_PLACE } from "@/prepare/scripts/bundleScripts";
import { ResultFolder } from "@/press/edition/ResultFolder";
import { completeEarlyScript } from "@/press/steps/completeEarlyScript";
import { makeFiles, readFiles } from "../../files/folders";

const FACES = {
  "_next/static/media/nastaliq.0e0d4-z.woff2": "",
  "_next/static/media/naskh.0e0d4-z.woff2": "",
  "_next/static/media/serif.0e0d4-z.woff2": "",
};

describe("completeEarlyScript", () => {
  test("takes the script out of the result, with the addresses of all faces", async () => {
    const folder = await makeFiles({
      ...FACES,
      "assets/before-first-paint-0a1b.js": `hold({...${JSON.stringify(FACE_ADDRESSES_PLACE)}})\n`,
      "assets/elements-0a1b.js": "",
    });
    const { earlyScript } = await completeEarlyScript({ files: new ResultFolder(folder) });
    expect(earlyScript).toBe(
      'hold({...{"naskh":"/_next/static/media/naskh.0e0d4-z.woff2","nastaliq":"/_next/static/media/nastaliq.0e0d4-z.woff2","serif":"/_next/static/media/serif.0e0d4-z.woff2"}})',
    );
    const files = Object.keys(await readFiles(folder));
    expect(files.filter((file) => file.startsWith("assets/"))).toEqual(["assets/elements-0a1b.js"]);
  });

  test("has no script to take where there is none", async () => {
    const folder = await makeFiles(FACES);
    const { earlyScript } = await completeEarlyScript({ files: new ResultFolder(folder) });
    expect(earlyScript).toBeUndefined();
  });
});
