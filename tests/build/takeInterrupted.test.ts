import path from "node:path";
import { expect, test } from "vitest";
import { noteRendering, takeInterrupted } from "@/build/rendering/takeInterrupted";
import { fileTree } from "@/files/fileTree";
import { recallChecked } from "@/files/rememberedFiles";
import { makeFiles, writeFiles } from "../files/folders";

const WHOLE = '<html><p>a</p><script>self.__next_f.push([1,"a"])</script></html>';

test("takeInterrupted remembers the pages that were whole when an earlier build was killed", async () => {
  const root = await makeFiles({
    ".next/server/app/en/articles/whole.html": WHOLE,
    ".next/server/app/en/articles/half.html": WHOLE.slice(0, 20),
    ".next/server/app/en/articles/others.html": WHOLE,
  });
  const cache = path.join(root, "cache");
  await noteRendering(
    root,
    new Map([
      ["/en/articles/whole/", "1"],
      ["/en/articles/half/", "2"],
      ["/en/articles/missing/", "3"],
    ]),
  );
  await takeInterrupted({ root, cache });
  expect(await fileTree(cache)).toEqual(["1"]);
  expect(String(await recallChecked(path.join(cache, "1")))).toBe("<html><p>a</p></html>");
  // Once only: what is there by the next build was rendered for something else.
  await writeFiles(root, { ".next/server/app/en/articles/half.html": WHOLE });
  await takeInterrupted({ root, cache });
  expect(await fileTree(cache)).toEqual(["1"]);
});

test("takeInterrupted passes over a note that was cut off", async () => {
  const root = await makeFiles({ ".waraq/rendering.json": '[["/en/arti' });
  await takeInterrupted({ root, cache: path.join(root, "cache") });
  expect(await fileTree(path.join(root, "cache"))).toEqual([]);
});
