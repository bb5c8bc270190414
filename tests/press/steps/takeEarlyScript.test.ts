import { describe, expect, test } from "vitest";
import { ResultFolder } from "@/press/edition/ResultFolder";
import { takeEarlyScript } from "@/press/steps/takeEarlyScript";
import { makeFiles, readFiles } from "../../files/folders";

const FACES = {
  "_next/static/media/nastaliq.0e0d4-z.woff2": "",
  "_next/static/media/naskh.0e0d4-z.woff2": "",
  "_next/static/media/serif.0e0d4-z.woff2": "",
};

describe("takeEarlyScript", () => {
  test("takes the script out of the result, and finds all faces", async () => {
    const folder = await makeFiles({
      ...FACES,
      "assets/before-first-paint-0a1b.js": "hold()\n",
      "assets/elements-0a1b.js": "",
    });
    const { faces, earlyScript } = await takeEarlyScript({ files: new ResultFolder(folder) });
    expect(earlyScript).toBe("hold()");
    expect([...faces]).toEqual(
      ["naskh", "nastaliq", "serif"].map((name) => [
        name,
        `/_next/static/media/${name}.0e0d4-z.woff2`,
      ]),
    );
    const files = Object.keys(await readFiles(folder));
    expect(files.filter((file) => file.startsWith("assets/"))).toEqual(["assets/elements-0a1b.js"]);
  });

  test("has no script to take where there is none", async () => {
    const folder = await makeFiles(FACES);
    const { earlyScript } = await takeEarlyScript({ files: new ResultFolder(folder) });
    expect(earlyScript).toBeUndefined();
  });
});
