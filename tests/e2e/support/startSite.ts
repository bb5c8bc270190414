import { checkout } from "./checkout";
import { type RunningCommand, runCommand } from "./runCommand";

/** The address that the tests' publications are published at. */
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

/** Does what `npm start` does, on a free port, and waits until the site is there. */
export async function startSite({
  contentDir,
  outDir,
  root = checkout,
}: StartOptions): Promise<StartedSite> {
  const command = runCommand(process.execPath, ["bin/start.js"], {
    cwd: root,
    env: {
      OUT_DIR: outDir,
      SITE_URL,
      PORT: "0",
      ...(contentDir && { CONTENT_DIR: contentDir }),
    },
  });
  const [, address = ""] = await command.line(/^Waraq is at (http:\S+)\/$/m);
  return { address, command };
}
