import { describe, expect, test } from "vitest";
import { runSteps, runStepsAtOnce } from "@/core/steps";

const count = async ({ text }: { text: string }) => ({ words: text.split(" ").length });
const double = ({ words }: { words: number }) => ({ twice: words * 2 });
const note = ({ seen, twice }: { seen: number[]; twice: number }) => {
  seen.push(twice);
};

describe("runSteps", () => {
  test("passes each step the results of the earlier ones, and returns all results", async () => {
    const seen: number[] = [];
    const known = await runSteps({ text: "six rivers", seen }, [count, double, note, note]);
    expect(known).toEqual({ text: "six rivers", seen: [4, 4], words: 2, twice: 4 });
  });

  test("waits for each step before the next runs", async () => {
    const order: string[] = [];
    const slow = async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      order.push("slow");
    };
    const quick = () => {
      order.push("quick");
    };
    await runSteps({}, [slow, quick]);
    expect(order).toEqual(["slow", "quick"]);
  });

  test("does not compile if a step stands before the one whose result it needs", () => {
    // @ts-expect-error: `double` needs `words`, which `count` makes.
    const early = () => runSteps({ text: "" }, [double, count]);
    // @ts-expect-error: nothing makes `words`.
    const lost = () => runSteps({ text: "" }, [double]);
    // @ts-expect-error: `words` is made twice.
    const twice = () => runSteps({ text: "" }, [count, count]);
    const right = () => runSteps({ text: "" }, [count, double]);
    expect([early, lost, twice, right]).toHaveLength(4);
  });
});

describe("runStepsAtOnce", () => {
  test("passes each step the results of the earlier ones, and returns all results synchronously", () => {
    expect(runStepsAtOnce({ words: 2 }, [double])).toEqual({ words: 2, twice: 4 });
  });
});
