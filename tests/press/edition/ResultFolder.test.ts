import { describe, expect, test } from "vitest";
import { ResultFolder } from "@/press/edition/ResultFolder";
import { makeFiles, makeFolder, readFiles } from "../../files/folders";

describe("ResultFolder", () => {
  test("reads a page by its address", async () => {
    const files = new ResultFolder(await makeFiles({ "en/index.html": "a", "en/a.css": "bc" }));
    expect(await files.readText("/en/")).toBe("a");
    expect(await files.size("/en/a.css")).toBe(2);
  });

  test("returns the size of a compressed form, and nothing for a missing file", async () => {
    const files = new ResultFolder(await makeFiles({ "en/index.html.br": "123" }));
    expect(await files.size("/en/", "br")).toBe(3);
    expect(await files.size("/en/", "gz")).toBeUndefined();
    expect(await files.size("/en/")).toBeUndefined();
  });

  test("lists what is written, moved and removed through it", async () => {
    const files = new ResultFolder(await makeFiles({ "a.txt": "", "b/c.txt": "", "d.txt": "" }));
    await files.list();
    await files.write("e/f/g.txt", "new");
    await files.move("a.txt", "h.txt");
    await files.remove("b");
    await files.remove("not-there");
    expect(await files.list()).toEqual(["d.txt", "e/f/g.txt", "h.txt"]);
  });

  test("becomes another folder, and takes copies of further ones", async () => {
    const files = new ResultFolder(await makeFiles({ "old.txt": "" }));
    await files.take(await makeFiles({ "a.txt": "a" }));
    await files.copy(await makeFiles({ "b.txt": "b" }), "more");
    await files.copy(`${await makeFolder()}/not-there`, "more");
    expect(await readFiles(files.path)).toEqual({ "a.txt": "a", "more/b.txt": "b" });
    expect(await files.list()).toEqual(["a.txt", "more/b.txt"]);
  });
});
