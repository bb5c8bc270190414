import { describe, expect, test } from "vitest";
import { fileTree } from "@/files/fileTree";
import { ResultFolder } from "@/press/edition/ResultFolder";
import { dropPlaceholders } from "@/press/steps/dropPlaceholders";
import { makeFiles } from "../../files/folders";

describe("dropPlaceholders", () => {
  test("removes everything below a segment “_”", async () => {
    const folder = await makeFiles({
      "en/series/_/index.html": "",
      "en/series/_/feed.xml": "",
      "en/_/x/index.html": "",
      "en/series/a_b/index.html": "",
      "_next/a.css": "",
    });
    await dropPlaceholders({ files: new ResultFolder(folder) });
    expect(await fileTree(folder)).toEqual(["_next/a.css", "en/series/a_b/index.html"]);
  });
});
