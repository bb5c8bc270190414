import { command } from "./command.js";

/** `npm run dev`: the site as it is being written; a saved file shows at once. */
command(async ({ load, settings, signal, describeError }) => {
  const { develop } = await load("src/build/develop.ts");
  return develop(settings, signal, describeError);
});
