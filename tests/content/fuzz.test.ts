import { expect, test } from "vitest";
import { fuzzOne } from "../../bench/fuzz/fuzzOne";

/** `bench/fuzz.ts` reads 100,000 of them. */
const TEXTS = 400;

test("readers of random texts never throw, and never let a script through", () => {
  for (let seed = 1; seed <= TEXTS; seed++) {
    const { text, faults } = fuzzOne(seed);
    expect(faults, `seed ${seed}: ${JSON.stringify(text)}`).toEqual([]);
  }
}, 120_000);
