import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { answers } from "./answers";
import { checkout } from "./checkout";
import { freePort } from "./freePort";
import { type RunningCommand, runCommand } from "./runCommand";

/** A result, served by nginx. */
export interface NginxSite {
  /** Without a slash at its end. */
  readonly address: string;
  readonly command: RunningCommand;
}

/**
 * Serves a result with nginx and the configuration of the docs. Where nginx is
 * missing, it is installed on Debian, for root.
 *
 * @throws with the remedy, where it can't be had
 */
export async function startNginx(outDir: string): Promise<NginxSite> {
  if (!isInstalled()) install();
  const port = await freePort();
  const command = runCommand("sh", ["tests/e2e/serveWithNginx.sh", String(port), outDir], {
    cwd: checkout,
  });
  const address = `http://127.0.0.1:${port}`;
  await answers(address, command);
  return { address, command };
}

function isInstalled(): boolean {
  const folders = [
    ...(process.env.PATH ?? "").split(path.delimiter),
    "/usr/sbin",
    "/usr/local/sbin",
  ];
  return folders.some((folder) => existsSync(path.join(folder, "nginx")));
}

function install(): void {
  const isRootOnDebian =
    process.getuid?.() === 0 &&
    existsSync("/etc/os-release") &&
    /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const steps = [
    ["update", "-qq"],
    ["install", "-y", "-qq", "--no-install-recommends", "nginx-light"],
  ];
  const isDone =
    isRootOnDebian &&
    steps.every((args) => spawnSync("apt-get", args, { stdio: "ignore", env }).status === 0);
  if (isDone && isInstalled()) return;
  throw new Error(
    "docs/nginx.conf is tested with nginx: install it (Debian: apt-get install nginx-light) and try again.",
  );
}
