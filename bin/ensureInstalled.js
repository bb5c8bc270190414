import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "./Failure.js";

/**
 * Installs the dependencies if they aren't those that the lockfile names.
 *
 * The lockfile's hash in `node_modules` tells: npm's own hidden lockfile differs
 * from the tracked one, and dates say nothing after a clone. A `node_modules`
 * that someone's own `npm ci` or `npm install` made bears no mark; it is
 * trusted when npm itself finds nothing missing, and marked.
 *
 * @param {string} root the checkout
 * @param {(command: string, args: string[]) => number} run gives the exit code
 * @returns {"installed" | "present"}
 * @throws if npm fails
 */
export function ensureInstalled(root, run = (command, args) => runIn(root, command, args)) {
  const mark = join(root, "node_modules", ".waraq-installed");
  const wanted = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .update(process.platform + process.arch)
    .digest("hex");
  if (existsSync(mark) && readFileSync(mark, "utf8") === wanted) return "present";

  if (!isComplete(root)) {
    console.log("Installing the dependencies (npm ci)…");
    const code = run("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"]);
    if (code !== 0) {
      throw new Failure(
        `npm ci failed (exit code ${code}). Fix what its messages above name, then try again.`,
      );
    }
  }
  try {
    writeFileSync(mark, wanted);
  } catch {
    // The mark saves time alone: a checkout that can't be written to may still serve its result.
  }
  return "installed";
}

/** Whether every package of the lockfile is there in its version. */
function isComplete(root) {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  return Object.entries(packages).every(([path, { version, optional, link }]) => {
    if (path === "" || link) return true;
    const manifest = join(root, path, "package.json");
    // Optional packages are for one platform each; most are rightly absent.
    if (!existsSync(manifest)) return optional === true;
    return JSON.parse(readFileSync(manifest, "utf8")).version === version;
  });
}

function runIn(root, command, args) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (error) throw new Failure(`${command} could not be started: ${error.message}`);
  return status ?? 1;
}
