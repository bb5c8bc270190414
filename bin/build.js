import { command } from "./command.js";

/** `npm run build`: makes the result in OUT_DIR, whether or not anything changed. */
command(async ({ load, settings, signal }) => {
  const { build } = await load("src/build/build.ts");
  await build(settings, signal);
});
