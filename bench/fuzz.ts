import { fuzzOne } from "./fuzz/fuzzOne";

/**
 * Reads texts made at random of mark-up and words, up to what would be published, and
 * looks for what may not be: an exception, more than a second of a processor's time,
 * and scripts, styles or other elements and attributes that no text may become.
 *
 *     npx tsx bench/fuzz.ts               100,000 texts, from seed 1 on
 *     npx tsx bench/fuzz.ts 2000 500      2,000, from seed 500 on
 */
const [number = 100_000, first = 1] = process.argv.slice(2).map(Number);

/** Seconds in which a text of a few hundred signs is read on any machine. */
const ENOUGH = 1;

let faulty = 0;
let slowest = { seed: 0, seconds: 0 };
for (let seed = first; seed < first + number; seed++) {
  const begun = process.cpuUsage();
  const { text, faults } = fuzzOne(seed);
  const { user, system } = process.cpuUsage(begun);
  const seconds = (user + system) / 1_000_000;
  if (seconds > slowest.seconds) slowest = { seed, seconds };
  if (seed % 10_000 === 0) console.log(`… ${seed}`);
  const all = [...faults, ...(seconds > ENOUGH ? [`${seconds} s`] : [])];
  if (all.length === 0) continue;
  faulty += 1;
  if (faulty <= 20) console.log(`seed ${seed}: ${all.join(", ")}\n${JSON.stringify(text)}\n`);
}
console.log(
  `${number} texts, ${faulty} with a fault; the slowest, ${slowest.seed}, took ${slowest.seconds.toFixed(2)} s`,
);
process.exitCode = faulty > 0 ? 1 : 0;
