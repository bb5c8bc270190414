import { describe, expect, test } from "vitest";
import { ResultFolder } from "@/press/edition/ResultFolder";
import { placeNotFoundPages } from "@/press/steps/placeNotFoundPages";
import { makeFiles, readFiles } from "../../files/folders";

describe("placeNotFoundPages", () => {
  const library = { locales: ["en", "ur"] as const };

  test("replaces Next’s not-found pages by the site’s", async () => {
    const folder = await makeFiles({
      "404.html": "Next's",
      "_not-found/index.html": "Next's",
      "missing/index.html": "both",
      "en/missing/index.html": "en",
      "ur/missing/index.html": "ur",
    });
    await placeNotFoundPages({ files: new ResultFolder(folder), library });
    expect(await readFiles(folder)).toEqual({
      "404.html": "both",
      "en/404.html": "en",
      "ur/404.html": "ur",
    });
  });

  test("throws an error that names a missing page", async () => {
    const folder = await makeFiles({ "missing/index.html": "", "en/missing/index.html": "" });
    await expect(placeNotFoundPages({ files: new ResultFolder(folder), library })).rejects.toThrow(
      "The site has no page for /ur/missing/.",
    );
  });
});
