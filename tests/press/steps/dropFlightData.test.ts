import { describe, expect, test } from "vitest";
import { fileTree } from "@/files/fileTree";
import { ResultFolder } from "@/press/edition/ResultFolder";
import { dropFlightData } from "@/press/steps/dropFlightData";
import { makeFiles } from "../../files/folders";

describe("dropFlightData", () => {
  test("removes the text copies of pages, and no other text", async () => {
    const folder = await makeFiles({
      "en/index.html": "",
      "en/index.txt": "",
      "en/__next._tree.txt": "",
      "en/__next.$d$locale.__PAGE__.txt": "",
      "robots.txt": "",
      "notes/index.txt": "a file of public/",
    });
    await dropFlightData({ files: new ResultFolder(folder) });
    expect(await fileTree(folder)).toEqual(["en/index.html", "notes/index.txt", "robots.txt"]);
  });
});
