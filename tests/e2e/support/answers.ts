import type { RunningCommand } from "./runCommand";

/**
 * Waits until something answers.
 *
 * @throws with what the program wrote, if it ends before
 */
export async function answers(address: string, command: RunningCommand): Promise<void> {
  let hasEnded = false;
  command.ended.finally(() => {
    hasEnded = true;
  });
  for (;;) {
    try {
      await fetch(address, { redirect: "manual" });
      return;
    } catch {
      if (hasEnded) throw new Error(`Nothing answers at ${address}:\n${command.output()}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
