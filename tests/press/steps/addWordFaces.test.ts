import { describe, expect, test, vi } from "vitest";
import { ResultFolder } from "@/press/edition/ResultFolder";
import { addWordFaces } from "@/press/steps/addWordFaces";
import { makeFiles, readFiles } from "../../files/folders";

const ONE = "/_next/static/media/nastaliq-words.1.woff2";
const OTHER = "/_next/static/media/nastaliq-words.2.woff2";

describe("addWordFaces", () => {
  test("cuts a face for each list of words, once", async () => {
    const folder = await makeFiles({});
    const cutWords = vi.fn(async (words: readonly string[]) => Buffer.from(words.join(" ")));
    const pages = [[ONE, "اردو"], [], [OTHER, "اردو", "دریا"], [ONE, "اردو"]];
    await addWordFaces({
      files: new ResultFolder(folder),
      cutWords,
      pages: pages.map((wordFace) => ({ wordFace })),
    });
    expect(cutWords).toHaveBeenCalledTimes(2);
    expect(await readFiles(folder)).toEqual({
      [ONE.slice(1)]: "اردو",
      [OTHER.slice(1)]: "اردو دریا",
    });
  });
});
