import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PAPER } from "@/page/paper";

describe("PAPER", () => {
  it("is the paper of the style sheets by day", () => {
    expect(readFileSync("src/styles/tokens.css", "utf8")).toContain(
      `--paper: light-dark(${PAPER},`,
    );
    expect(readFileSync("src/styles/base.css", "utf8")).toContain(
      `--sheet: light-dark(transparent, ${PAPER})`,
    );
  });
});
