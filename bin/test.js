import { command } from "./command.js";
import { findBrowser } from "./findBrowser.js";
import { runSteps } from "./runSteps.js";
import { browserStep, contentStep, quickSteps } from "./steps.js";

/** `npm test`: everything. */
command(async ({ load, settings, signal }) => {
  // First of all: who lacks a browser should hear of it before minutes have passed.
  const browser = await findBrowser();
  const { buildIfChanged } = await load("src/build/buildIfChanged.ts");
  const build = { name: "build", run: () => buildIfChanged(settings, signal) };
  return runSteps(
    [...quickSteps, contentStep(load, settings), build, browserStep(browser)],
    signal,
  );
});
