import { checkout } from "./checkout";
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
