import { describe, expect, it } from "vitest";
import { checkStyleSheets } from "@/press/checkStyleSheets";
import { makeFiles } from "../prepare/folders";

describe("checkStyleSheets", () => {
  it("finds what would be loaded from elsewhere", async () => {
    const folder = await makeFiles({
      "a.css": "p{background:url(data:image/svg+xml,x)}",
      "face.css": "@font-face{font-family:a;src:url(data:font/woff2;base64,AA)}",
      "b.css": "@import 'https://a.example/b.css';p{background:url(//a.example/c.png)}",
    });
    expect(await checkStyleSheets(folder)).toEqual({
      hasDataPictures: true,
      faults: [
        "/b.css: loads from elsewhere: https://a.example/b.css",
        "/b.css: loads from elsewhere: //a.example/c.png",
      ],
    });
  });
});
