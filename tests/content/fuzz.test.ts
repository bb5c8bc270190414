import { expect, test } from "vitest";
import { fuzzOne } from "../../bench/fuzz/fuzzOne";

/** `bench/fuzz.ts` reads 100,000 of them. */
const TEXTS = 400;

test("whatever a text is made of, it is read, and no script comes of it", () => {
  for (let seed = 1; seed <= TEXTS; seed++) {
    const { text, faults } = fuzzOne(seed);
    expect(faults, `seed ${seed}: ${JSON.stringify(text)}`).toEqual([]);
  }
}, 120_000);
