import { describe, expect, test } from "vitest";
import { headersFor } from "@/page/manifest";

describe("headersFor", () => {
  const rules = [
    { pattern: "/*", headers: { A: "all", B: "all" } },
    { pattern: "/media/*", headers: { C: "media" } },
    { pattern: "/media/*.svg", headers: { A: "svg" } },
    { pattern: "/a.b", headers: { D: "exact" } },
  ];

  test.each([
    ["/", { A: "all", B: "all" }],
    ["/media/a/b.png", { A: "all", B: "all", C: "media" }],
    ["/media/a.svg", { A: "svg", B: "all", C: "media" }],
    ["/en/media/a.svg", { A: "all", B: "all" }],
    ["/a.b", { A: "all", B: "all", D: "exact" }],
    ["/axb", { A: "all", B: "all" }],
    ["/media/\n.svg", { A: "svg", B: "all", C: "media" }],
  ])("returns the headers for %s", (path, headers) => {
    expect(headersFor(rules, path)).toEqual(headers);
  });
});
