import { command } from "./command.js";

/** `npm start`: makes the result if anything changed, and serves it until asked to end. */
command(async ({ load, settings, signal, describeError }) => {
  const { buildIfChanged } = await load("src/build/buildIfChanged.ts");
  const { serve } = await load("src/server/serve.ts");
  try {
    await buildIfChanged(settings, signal);
    await serve({ ...settings, signal, describeError });
  } catch (error) {
    // To be asked to end is how a server ends, be it while it still builds.
    if (!signal.aborted) throw error;
  }
  return 0;
});
