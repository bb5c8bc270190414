import { expect, test } from "vitest";
import { inParallel } from "@/core/inParallel";

/** A promise that is fulfilled from outside. */
function openEnd() {
  let end = () => {};
  const promise = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { promise, end };
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

test("inParallel returns results in the order of the items, whichever task ends first", async () => {
  const first = openEnd();
  const results = inParallel(["slow", "fast"], 2, async (name) => {
    if (name === "slow") await first.promise;
    else first.end();
    return `${name}!`;
  });
  expect(await results).toEqual(["slow!", "fast!"]);
});

test("inParallel runs no more tasks at once than it is told to", async () => {
  let running = 0;
  let most = 0;
  await inParallel([1, 2, 3, 4, 5, 6, 7], 3, async () => {
    running += 1;
    most = Math.max(most, running);
    await turn();
    running -= 1;
  });
  expect(most).toBe(3);
});

test("inParallel begins no further task after a failure, and rejects only when all that began have ended", async () => {
  const slow = openEnd();
  const begun: string[] = [];
  let isSettled = false;
  const work = inParallel(["slow", "failing", "later"], 2, async (name) => {
    begun.push(name);
    if (name === "slow") await slow.promise;
    if (name === "failing") throw new Error("This task fails.");
  }).finally(() => {
    isSettled = true;
  });
  const outcome = expect(work).rejects.toThrow("This task fails.");
  await turn();
  expect(isSettled).toBe(false);
  slow.end();
  await outcome;
  expect(begun).toEqual(["slow", "failing"]);
});

test("inParallel returns nothing for no items", async () => {
  expect(await inParallel([], 4, async () => 1)).toEqual([]);
});
