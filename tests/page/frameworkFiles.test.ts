import { describe, expect, test } from "vitest";
import { faceOf, frameworkAddressesIn, isFrameworkFile } from "@/page/frameworkFiles";

describe("frameworkFiles", () => {
  test("recognises Next’s files by their folder", () => {
    expect(isFrameworkFile("_next/static/chunks/a.css")).toBe(true);
    expect(isFrameworkFile("en/_next/a.css")).toBe(false);
  });

  test("finds their addresses in a text of any kind", () => {
    const text = `{"image":"https://a.example/_next/a.png"} url('/_next/b.svg') /_next/c.js?v=1 _next/d`;
    expect(frameworkAddressesIn(text)).toEqual(["/_next/a.png", "/_next/b.svg", "/_next/c.js"]);
  });

  test("reads the name of a face off its file", () => {
    expect(faceOf("_next/static/media/serif-italic.0e0d4-z.woff2")).toBe("serif-italic");
    expect(faceOf("_next/static/media/0e0d4.woff2")).toBeUndefined();
    expect(faceOf("media/nastaliq.0e0d4.woff2")).toBeUndefined();
  });
});
