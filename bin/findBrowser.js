import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { Failure } from "./Failure.js";

/** The headless shell first: it has no windows to draw, and opens a page in a third of the time. */
const NAMES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "chrome",
];
const APPLICATIONS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * Finds a Chromium for the browser tests: CHROMIUM_PATH, the system's,
 * Playwright's own; on Debian, as root, it installs the system's.
 *
 * @param {object} [machine] what it asks of the machine; tests give their own
 * @param {Record<string, string | undefined>} [machine.env]
 * @param {string[]} [machine.applications] programs outside PATH
 * @param {() => Promise<string>} [machine.playwrights] where Playwright would keep its own
 * @param {() => boolean} [machine.canInstall]
 * @param {() => boolean} [machine.install] tells whether it succeeded
 * @returns {Promise<string>} path of the program
 * @throws with the remedy, when there is none
 */
export async function findBrowser({
  env = process.env,
  applications = APPLICATIONS,
  playwrights = playwrightsOwn,
  canInstall = isRootOnDebian,
  install = installChromium,
} = {}) {
  if (env.CHROMIUM_PATH) {
    if (isProgram(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH;
    throw new Failure(`CHROMIUM_PATH is “${env.CHROMIUM_PATH}”, which is not a program.`);
  }
  const found = onPath(env) ?? applications.find(isProgram);
  if (found) return found;
  const own = await playwrights();
  if (own && isProgram(own)) return own;
  if (canInstall()) {
    console.log("No browser found. Installing Debian's Chromium…");
    const installed = install() ? onPath(env) : undefined;
    if (installed) return installed;
  }
  throw new Failure(
    "The browser tests need Chromium or Chrome. Install one, or set CHROMIUM_PATH=/path/to/chromium.",
  );
}

function onPath(env) {
  const folders = (env.PATH ?? "").split(delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function playwrightsOwn() {
  // biome-ignore lint/style/noRestrictedImports: everything is installed by now.
  const { chromium } = await import("playwright-core");
  return chromium.executablePath();
}

function isRootOnDebian() {
  return (
    process.getuid?.() === 0 &&
    existsSync("/etc/os-release") &&
    /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"))
  );
}

/** The headless shell; where Debian doesn’t have it, the whole browser. */
function installChromium() {
  const apt = (...args) => {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    return spawnSync("apt-get", args, { stdio: "inherit", env }).status === 0;
  };
  const install = (name) => apt("install", "-y", "-qq", "--no-install-recommends", name);
  return apt("update", "-qq") && (install("chromium-headless-shell") || install("chromium"));
}
