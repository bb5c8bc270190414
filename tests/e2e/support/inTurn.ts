/** What a build says that meets another in its checkout. */
const BUSY = "Another build is running";

/** Builds, as soon as no other test’s build is at work in the checkout. */
export async function inTurn<Result>(build: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await build();
    } catch (error) {
      if (!(error as Error).message.includes(BUSY)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  }
}
