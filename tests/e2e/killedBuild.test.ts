import { appendFileSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seededRandom } from "../../bench/alignment/seededRandom";
import { type BuiltCheckout, builtCheckout, differing } from "./support/builtCheckout";

/** How many builds are killed at random moments; `KILLS=30 npm run browser killedBuild` kills more. */
const KILLS = Number(process.env.KILLS ?? 1);

describe("a build that is killed", () => {
  let checkout: BuiltCheckout;
  beforeAll(() => {
    checkout = builtCheckout("killed");
  });
  afterAll(() => checkout.remove());

  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
  const edit = (number: number) =>
    appendFileSync(
      path.join(checkout.root, "content/articles/warm-waters/ur.md"),
      `\nدریا ${number} بار اترا۔\n`,
    );

  test("while it renders has its pages taken over by the next one", async () => {
    const command = checkout.start();
    await command.line(/Rendering the pages/);
    // Next has written a page, and not yet all.
    const page = path.join(checkout.root, ".next/server/app/en/articles/canals.html");
    await expect.poll(() => readText(page), { interval: 5, timeout: 100_000 }).toContain("</html>");
    command.kill();
    await command.ended;
    await checkout.build();
    const rendered = readText(path.join(checkout.root, ".waraq/prepared/rendered.json"));
    expect(JSON.parse(rendered)).toContain("/en/articles/canals/");
  }, 600_000);

  test("leaves the result of before or the new one, and the next build goes on", async () => {
    const random = seededRandom(30);
    await checkout.build();
    edit(0);
    const begun = performance.now();
    await checkout.build();
    const whole = performance.now() - begun;
    let before = await checkout.result();
    for (let kill = 1; kill <= KILLS; kill += 1) {
      edit(kill);
      const command = checkout.start();
      // Each in its own part of the time that a build takes.
      await Promise.race([pause((whole * (kill - random())) / KILLS), command.ended]);
      command.kill();
      await command.ended;
      const left = await checkout.result();
      await checkout.build();
      const after = await checkout.result();
      const isOneOfThem =
        differing(left, before).length === 0 || differing(left, after).length === 0;
      expect(isOneOfThem, `after kill ${kill}`).toBe(true);
      before = after;
    }
    checkout.forget();
    await checkout.build();
    expect(differing(before, await checkout.result())).toEqual([]);
  }, 3_600_000);
});

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
