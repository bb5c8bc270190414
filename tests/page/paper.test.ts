import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { PAPER } from "@/page/paper";

describe("PAPER", () => {
  test("is the paper of the style sheets by day", () => {
    expect(readFileSync("src/styles/tokens.css", "utf8")).toContain(
      `--paper: light-dark(${PAPER},`,
    );
    expect(readFileSync("src/styles/base.css", "utf8")).toContain(
      `--sheet: light-dark(transparent, ${PAPER})`,
    );
  });
});
