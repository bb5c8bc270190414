import path from "node:path";
import { describe, expect, it } from "vitest";
import { readSettings } from "@/prepare/settings";
import { checkOutDir } from "@/press/checkOutDir";
import { makeFiles } from "../prepare/folders";

async function check(files: Record<string, string>, environment: Record<string, string> = {}) {
  const parent = await makeFiles(files);
  return checkOutDir(readSettings(environment, path.join(parent, "site")));
}

describe("checkOutDir", () => {
  it.each([
    ["nothing", {}],
    ["a result", { "site/out/waraq.json": "{}", "site/out/index.html": "" }],
  ])("lets a build replace %s", async (_, files) => {
    await check(files);
  });

  it.each([
    ["someone's files", { "site/out/thesis.doc": "" }, {}, "whose files no build of Waraq made"],
    ["a file", { "site/out": "" }, {}, "which is a file"],
    ["the checkout", {}, { OUT_DIR: "." }, "which holds the checkout"],
    ["what holds the checkout", {}, { OUT_DIR: ".." }, "which holds the checkout"],
    ["the content", {}, { OUT_DIR: "content" }, "which holds the publication"],
    ["a folder of the sources", {}, { OUT_DIR: "public/out" }, "which builds read"],
    [
      "a folder of the content",
      {},
      { CONTENT_DIR: "../c", OUT_DIR: "../c/out" },
      "which builds read",
    ],
  ])("refuses to replace %s", async (_, files, environment, message) => {
    await expect(check(files, environment)).rejects.toThrow(message);
  });
});
