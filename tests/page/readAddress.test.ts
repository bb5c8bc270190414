import { describe, expect, test } from "vitest";
import { addresses } from "@/page/addresses";
import { readAddress } from "@/page/readAddress";

describe("readAddress", () => {
  test.each(["\u2028", "\u2029"])("reads back the name of a file with the separator %j", (mark) => {
    const file = `boat${mark}8d1c0f6a2b.svg`;
    expect(readAddress(addresses.media(file))).toEqual({ kind: "media", file });
  });
});
