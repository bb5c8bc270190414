import { describe, expect, test } from "vitest";
import { HASHED_PREFIXES, isHashed, scriptsAmong } from "@/page/hashedFiles";
import { addressOf, fileOf, pageAt } from "@/page/pageFile";
import { pictureAddress } from "@/page/pictureAddress";
import { readPictureAddress } from "@/page/readPictureAddress";
import { splitAddress } from "@/page/splitAddress";

describe("fileOf and addressOf", () => {
  test.each([
    ["/", "/index.html"],
    ["/en/", "/en/index.html"],
    ["/ur/articles/rivers/", "/ur/articles/rivers/index.html"],
    ["/ur/404.html", "/ur/404.html"],
    ["/media/index.html-8d1c0f6a2b.svg", "/media/index.html-8d1c0f6a2b.svg"],
  ])("convert %s to %s and back", (address, file) => {
    expect(fileOf(address)).toBe(file);
    expect(addressOf(file)).toBe(address);
  });
});

describe("pageAt", () => {
  test.each([
    ["/", "/"],
    ["/index.html", "/"],
    ["/ur/articles/a/", "/ur/articles/a/"],
    ["/ur/articles/a", "/ur/articles/a/"],
    ["/ur/articles/a/index.html", "/ur/articles/a/"],
    ["/ur/index.htmlx", "/ur/index.htmlx/"],
  ])("returns for %s: %s", (path, address) => {
    expect(pageAt(path)).toBe(address);
  });
});

describe("isHashed", () => {
  test("is true for a content-addressed name", () => {
    expect(HASHED_PREFIXES).toEqual(["/_next/static/", "/media/", "/assets/"]);
    for (const prefix of HASHED_PREFIXES) expect(isHashed(`${prefix}a-0a1b2c3d4e.css`)).toBe(true);
  });

  test.each([
    "/",
    "/sw.js",
    "/en/",
    "/en/media/",
    "/catalogue.json",
    "/_next/data/x.json",
    "/assets",
  ])("is false for %s", (address) => {
    expect(isHashed(address)).toBe(false);
  });
});

describe("scriptsAmong", () => {
  test("returns the site's own scripts, and neither the worker nor pictures of its icons", () => {
    const script = "assets/elements-0a1b2c3d4e.js";
    const others = ["sw.js", "assets/icon-192-0a1b2c3d4e.png", "_next/static/a.js", "media/a.js"];
    expect(scriptsAmong([script, ...others])).toEqual([script]);
  });
});

describe("readPictureAddress", () => {
  const picture = { name: "Two-640 flags.png", hash: "8d1c0f6a2b", width: 2000, height: 900 };

  test("reads what pictureAddress writes", () => {
    const address = pictureAddress({ ...picture, format: "jpg" });
    const stem = "/media/two-640-flags-8d1c0f6a2b";
    expect(readPictureAddress(address)).toEqual({ stem, width: 960 });
  });

  test.each([
    pictureAddress({ ...picture, format: "svg" }),
    "/assets/icon-8d1c0f6a2b-192.png",
    "/en/articles/media/",
  ])("returns nothing for %s", (address) => {
    expect(readPictureAddress(address)).toBeUndefined();
  });
});

describe("splitAddress", () => {
  test.each([
    ["", { path: "" }],
    ["#", { path: "", fragment: "" }],
    ["/en/?a=1#east", { path: "/en/", query: "a=1", fragment: "east" }],
    ["/en/#a?b#c", { path: "/en/", fragment: "a?b#c" }],
    ["/en/?#a\nb", { path: "/en/", query: "", fragment: "a\nb" }],
  ])("splits “%s”", (address, parts) => {
    expect(splitAddress(address)).toEqual(parts);
  });
});
