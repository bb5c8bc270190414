import { describe, expect, test } from "vitest";
import type { OfflineFile } from "@/page/offline";
import { bytesBeyond } from "@/reader/offline/bytesBeyond";

const page = (...files: OfflineFile[]) => ({ files });
const [a, b] = [page(["/a/", 6], ["/face", 100]), page(["/b/", 7], ["/face", 100])];

describe("bytesBeyond", () => {
  test.each([
    ["a page alone", [a], [], 106],
    ["shared files once", [a, b], [], 113],
    ["only what the others lack", [b], [a], 7],
    ["nothing of what is there", [a], [a, b], 0],
    ["nothing", [], [a], 0],
  ])("counts %s", (_, pages, others, bytes) => {
    expect(bytesBeyond(pages, others)).toBe(bytes);
  });
});
