import { command } from "./command.js";
import { runSteps } from "./runSteps.js";
import { quickSteps } from "./steps.js";

/** `npm run check`: what can be said in seconds, without a build or a browser. */
command(async ({ signal }) => runSteps(quickSteps, signal));
