import { findBrowser } from "../../../bin/findBrowser.js";

/** How the tests' browser is started: able to run in a container, and speaking to nobody of itself. */
export const CHROMIUM = {
  executablePath: await findBrowser(),
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    // As a whole browser draws letters; its headless shell would by itself draw others.
    "--font-render-hinting=slight",
  ],
};
