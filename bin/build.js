import { command } from "./command.js";

/** `npm run build`: makes the result in OUT_DIR, or mends it, unless it is whole and up to date. */
command(async ({ load, settings, signal }) => {
  const { build } = await load("src/build/build.ts");
  await build(settings, signal);
});
