import { beforeEach, describe, expect, test } from "vitest";
import { Progress } from "@/build/Progress";

let written: string;
let now: number;
beforeEach(() => {
  written = "";
  now = 0;
});

const progressOn = (isTTY: boolean) =>
  new Progress({ isTTY, write: (text) => (written += text) }, () => now);

/** Does a hundred things, each of which takes some milliseconds. */
function work(progress: Progress, each: number): void {
  for (let done = 1; done <= 100; done += 1) {
    progress.update("Pages", done, 100);
    now += each;
  }
}

describe("Progress", () => {
  test("writes a line each ten seconds to a log, with the time that is left", () => {
    const progress = progressOn(false);
    progress.begin("Pressing the pages…");
    work(progress, 250);
    progress.end();
    expect(written).toBe(
      [
        "Pressing the pages…",
        "  Pages: 41 of 100, 15 s left",
        "  Pages: 81 of 100, 5 s left",
        "  Pages: 100 of 100",
        "",
      ].join("\n"),
    );
  });

  test("says nothing in a log of what is done within ten seconds", () => {
    const progress = progressOn(false);
    progress.begin("Pressing the pages…");
    work(progress, 90);
    expect(written).toBe("Pressing the pages…\n");
  });

  test("changes one line of a terminal, and takes it away at the end", () => {
    const progress = progressOn(true);
    work(progress, 6_000);
    progress.end();
    const lines = written.split("\r\x1b[K");
    expect(lines).toContain("  Pages: 2 of 100, 5 min left");
    expect(lines.slice(-2)).toEqual(["  Pages: 100 of 100", ""]);
    expect(written).not.toContain("\n");
  });
});
