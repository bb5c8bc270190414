import { describe, expect, test } from "vitest";
import { faceAddress, faceMark, faceName } from "@/page/faceMarks";

describe("the mark of a face", () => {
  test.each(["serif", "serif-italic", "nastaliq-core"])("stands for its file: %s", (name) => {
    const address = `/_next/static/media/${name}.0e0d4-z.woff2`;
    expect(faceAddress(faceMark(address))).toBe(address);
    expect(faceName(faceMark(address))).toBe(name);
  });

  test("is its name where nobody knows the file", () => {
    expect(faceName("serif")).toBe("serif");
    expect(faceAddress("serif")).toBeUndefined();
  });
});
