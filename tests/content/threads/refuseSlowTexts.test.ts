import { describe, expect, test } from "vitest";
import type { TextFile } from "@/content/files/contentFile";
import { formatProblems } from "@/content/problems/formatProblems";
import { refuseSlowTexts } from "@/content/threads/refuseSlowTexts";

const FRONT_MATTER = "---\ntitle: a\nsummary: b\n---\n\n";

function version(slug: string, body: string): TextFile {
  return { kind: "text", path: `articles/${slug}/en.md`, text: `${FRONT_MATTER}${body}\n` };
}

// Days, even on a machine with nothing else to do.
const endless = version("endless", `a\n\n${"*a **b ".repeat(100_000)}${"c** d*".repeat(100_000)}`);
const sound = version("sound", `## A\n\n${"The river runs. ".repeat(20)}[^a] <b>\n`);

const LIMITS = { seconds: 1.5, megabytes: 1500, small: 300 };

describe("refuseSlowTexts", () => {
  test("refuses a text that takes too long, and reads the next one as usual", async () => {
    const { files, problems } = await refuseSlowTexts([endless, sound], LIMITS);
    expect(formatProblems(problems, "content").split("\n").slice(0, 2)).toEqual([
      "content/articles/endless/en.md:8:1 error text-too-slow: Reading the file takes more than 1.5 seconds of processor time. Its longest paragraph begins here.",
      "  Check whether a sign is repeated there thousands of times, such as a bracket, an asterisk or a backtick. If not, divide the text.",
    ]);
    expect(files[0]).toEqual({ kind: "unreadable", path: endless.path });

    expect(files[1]).toEqual(sound);
  }, 120_000);

  test("refuses a text that was read before anybody looked at the clock", async () => {
    const { files, problems } = await refuseSlowTexts([sound], { ...LIMITS, seconds: 0 });
    expect(files).toEqual([{ kind: "unreadable", path: sound.path }]);
    expect(formatProblems(problems, "content")).toContain("text-too-slow");
  }, 120_000);

  test("returns short texts and other files unchanged", async () => {
    const other = { kind: "other", path: "articles/a/notes.txt" } as const;
    const short = version("short", "a");
    const { files, problems } = await refuseSlowTexts([other, short], LIMITS);
    expect(files).toEqual([other, short]);
    expect(problems).toEqual([]);
  });
});
