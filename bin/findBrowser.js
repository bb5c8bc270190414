import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { Failure } from "./Failure.js";

/** It has no windows to draw, and opens a page in a third of the time of a whole browser. */
const SHELL = "chromium-headless-shell";
const WHOLE = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
const APPLICATIONS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * Finds a Chromium for the browser tests: CHROMIUM_PATH; the headless shell, which on
 * Debian it installs as root; a whole browser of the system's, or Playwright's own.
 *
 * @param {object} [machine] what it asks of the machine; tests give their own
 * @param {Record<string, string | undefined>} [machine.env]
 * @param {string[]} [machine.applications] programs outside PATH
 * @param {() => Promise<string>} [machine.playwrights] where Playwright would keep its own
 * @param {() => boolean} [machine.canInstall]
 * @param {(name: string) => boolean} [machine.install] installs a package, and tells whether
 *   that succeeded
 * @returns {Promise<string>} path of the program
 * @throws with the remedy, when there is none
 */
export async function findBrowser({
  env = process.env,
  applications = APPLICATIONS,
  playwrights = playwrightsOwn,
  canInstall = isRootOnDebian,
  install = installPackage,
} = {}) {
  if (env.CHROMIUM_PATH) {
    if (isProgram(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH;
    throw new Failure(`CHROMIUM_PATH is “${env.CHROMIUM_PATH}”, which is not a program.`);
  }
  const installed = (name) => {
    if (!canInstall()) return undefined;
    console.log(`Installing Debian's ${name} for the browser tests…`);
    return install(name) ? onPath(env, [name]) : undefined;
  };
  const found =
    onPath(env, [SHELL]) ??
    installed(SHELL) ??
    onPath(env, WHOLE) ??
    [...applications, await playwrights()].find(isProgram) ??
    installed("chromium");
  if (found) return found;
  throw new Failure(
    "The browser tests need Chromium or Chrome. Install one, or set CHROMIUM_PATH=/path/to/chromium.",
  );
}

/**
 * Finds a whole browser, which does what the headless shell can't: it keeps pages that were left.
 *
 * @returns {Promise<string | undefined>} path of the program; CHROMIUM_PATH goes first, unless
 *   it is the shell
 */
export async function findWholeBrowser() {
  const { env } = process;
  if (env.CHROMIUM_PATH && !/headless.shell/.test(env.CHROMIUM_PATH)) return findBrowser();
  return onPath(env, WHOLE) ?? [...APPLICATIONS, await playwrightsOwn()].find(isProgram);
}

function onPath(env, names) {
  const folders = (env.PATH ?? "").split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
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

function installPackage(name) {
  const apt = (...args) => {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    return spawnSync("apt-get", args, { stdio: "inherit", env }).status === 0;
  };
  return apt("update", "-qq") && apt("install", "-y", "-qq", "--no-install-recommends", name);
}
