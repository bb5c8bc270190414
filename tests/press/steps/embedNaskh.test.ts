import { describe, expect, test } from "vitest";
import { ResultFolder } from "@/press/edition/ResultFolder";
import { embedNaskh } from "@/press/steps/embedNaskh";
import { makeFiles, readFiles } from "../../files/folders";

const NASKH = "_next/static/media/naskh.0e0d4-z.woff2";

describe("embedNaskh", () => {
  test("writes a content-addressed style sheet with the embedded face beside the others", async () => {
    const folder = await makeFiles({ [NASKH]: "letters" });
    const { naskhSheet: address } = await embedNaskh({
      files: new ResultFolder(folder),
      faces: new Map([["naskh", `/${NASKH}`]]),
    });
    expect(address).toMatch(/^\/_next\/static\/chunks\/[0-9a-f]{10}\.css$/);
    const css = (await readFiles(folder))[address?.slice(1) ?? ""];
    const data = Buffer.from("letters").toString("base64");
    expect(css).toContain(`src:url(data:font/woff2;base64,${data})`);
    expect(css).toContain('@font-face{font-family:"Waraq Naskh Embedded"');
    expect(css).not.toContain("\n");
  });

  test("writes nothing without Naskh", async () => {
    const folder = await makeFiles({ "en/index.html": "" });
    expect(await embedNaskh({ files: new ResultFolder(folder), faces: new Map() })).toEqual({
      naskhSheet: undefined,
    });
    expect(await readFiles(folder)).toEqual({ "en/index.html": "" });
  });
});
