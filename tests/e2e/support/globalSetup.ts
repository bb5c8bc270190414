import path from "node:path";
import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { type StartedSite, startSite } from "./startSite";
import { temporaryFolder } from "./temporaryFolder";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the checkout's own publication is served, without a slash at the end. */
    readonly site: string;
    /** The result that is served there. */
    readonly outDir: string;
    /** Where the one browser of all tests can be reached. */
    readonly browser: string;
  }
}

/** What makes Chromium run in a container, and keeps it from speaking to anyone of itself. */
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Builds and serves the checkout's own publication, and starts the browser: once for all tests. */
export default async function setup(project: TestProject) {
  const folder = temporaryFolder();
  const outDir = path.join(folder.path, "out");
  const browser = await chromium.launchServer({
    executablePath: process.env.CHROMIUM_PATH || "/usr/bin/chromium",
    args: ARGUMENTS,
  });
  let site: StartedSite | undefined;
  const tearDown = async () => {
    await Promise.all([browser.close(), site?.command.end()]);
    folder.remove();
  };
  try {
    site = await startSite({ outDir });
  } catch (error) {
    // Vitest tears down only what was set up whole.
    await tearDown();
    throw error;
  }
  project.provide("site", site.address);
  project.provide("outDir", outDir);
  project.provide("browser", browser.wsEndpoint());
  return tearDown;
}
