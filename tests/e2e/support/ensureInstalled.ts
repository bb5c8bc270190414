import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * Installs a program that is missing, on Debian and for root.
 *
 * @param tested what is tested with it
 * @throws with the remedy, where it can't be had
 */
export function ensureInstalled(program: string, debianPackage: string, tested: string): void {
  if (isInstalled(program)) return;
  const isRootOnDebian =
    process.getuid?.() === 0 &&
    existsSync("/etc/os-release") &&
    /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const steps = [
    ["update", "-qq"],
    ["install", "-y", "-qq", "--no-install-recommends", debianPackage],
  ];
  const isDone =
    isRootOnDebian &&
    steps.every((args) => spawnSync("apt-get", args, { stdio: "ignore", env }).status === 0);
  if (isDone && isInstalled(program)) return;
  throw new Error(
    `${tested} is tested with ${program}: install it (Debian: apt-get install ${debianPackage}) and try again.`,
  );
}

function isInstalled(program: string): boolean {
  const folders = [
    ...(process.env.PATH ?? "").split(path.delimiter),
    "/usr/sbin",
    "/usr/local/sbin",
  ];
  return folders.some((folder) => existsSync(path.join(folder, program)));
}
