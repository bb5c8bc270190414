import path from "node:path";
import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { checkout, fixture } from "./checkout";
import { CHROMIUM } from "./chromium";
import { type StartedSite, startSite } from "./startSite";
import { temporaryFolder } from "./temporaryFolder";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the checkout's own publication is served, without a slash at the end. */
    readonly site: string;
    /** The result that is served there. */
    readonly outDir: string;
    /** Where the publication that lives for the design is served: `fixtures/specimen`. */
    readonly specimen: string;
    /** The result that is served there. */
    readonly specimenOutDir: string;
    /** Where results of fixtures are put, each under its fixture's name: see `startFixture`. */
    readonly builds: string;
    /** Where the one browser of all tests can be reached. */
    readonly browser: string;
  }
}

/**
 * Builds and serves the checkout's own publication and the specimen, and starts
 * the browser: once for all tests.
 */
export default async function setup(project: TestProject) {
  const folder = temporaryFolder();
  // What `npm test` has built a moment ago is up to date.
  const outDir = path.join(checkout, "out");
  const specimenOutDir = path.join(folder.path, "specimen");
  const browser = await chromium.launchServer(CHROMIUM);
  const sites: StartedSite[] = [];
  const tearDown = async () => {
    await Promise.all([browser.close(), ...sites.map(({ command }) => command.end())]);
    folder.remove();
  };
  try {
    sites.push(
      ...(await Promise.all([
        startSite({ outDir }),
        startSite({ contentDir: fixture("specimen"), outDir: specimenOutDir }),
      ])),
    );
  } catch (error) {
    // Vitest tears down only what was set up whole.
    await tearDown();
    throw error;
  }
  project.provide("site", sites[0]?.address ?? "");
  project.provide("outDir", outDir);
  project.provide("specimen", sites[1]?.address ?? "");
  project.provide("specimenOutDir", specimenOutDir);
  project.provide("builds", folder.path);
  project.provide("browser", browser.wsEndpoint());
  return tearDown;
}
