import path from "node:path";
import { inject } from "vitest";
import { checkout, fixture } from "./checkout";
import { inTurn } from "./inTurn";
import { type RunningCommand, runCommand } from "./runCommand";

/** The address that all publications of the tests are published at; the checkout’s own says so itself. */
export const SITE_URL = "https://doab.example";

/** A publication, built and served by `npm start`. */
export interface StartedSite {
  /** `http://127.0.0.1:40123`, without a slash at its end. */
  readonly address: string;
  readonly command: RunningCommand;
}

interface StartOptions {
  /** The publication; left out, the checkout's own. */
  readonly contentDir?: string;
  readonly outDir: string;
  /** Another checkout than the tests' own. */
  readonly root?: string;
}

/**
 * Does what `npm start` does, on a free port, and waits until the site is there.
 * Where several tests build in one checkout, they take turns.
 */
export function startSite(options: StartOptions): Promise<StartedSite> {
  return inTurn(() => startOnce(options));
}

/** A fixture, built and served. */
export interface StartedFixture extends StartedSite {
  /** The result that is served. */
  readonly outDir: string;
}

/** Serves a fixture. Whichever test comes first builds it, for all. */
export async function startFixture(name: string): Promise<StartedFixture> {
  const outDir = path.join(inject("builds"), name);
  return { ...(await startSite({ contentDir: fixture(name), outDir })), outDir };
}

async function startOnce({
  contentDir,
  outDir,
  root = checkout,
}: StartOptions): Promise<StartedSite> {
  const command = runCommand(process.execPath, ["bin/start.js"], {
    cwd: root,
    env: {
      OUT_DIR: outDir,
      PORT: "0",
      ...(contentDir && { CONTENT_DIR: contentDir, SITE_URL }),
    },
  });
  const [, address = ""] = await command.line(/^Waraq is at (http:\S+)\/$/m);
  return { address, command };
}
