import { answers } from "./answers";
import { checkout } from "./checkout";
import { ensureInstalled } from "./ensureInstalled";
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
export function startNginx(outDir: string): Promise<NginxSite> {
  return start("docs/nginx.conf", "serveWithNginx.sh", [outDir]);
}

/**
 * Puts nginx with `hosting/cache.conf` before sites.
 *
 * @param cacheDir where it keeps what it got; must exist
 */
export function startCachingNginx(
  cacheDir: string,
  origins: readonly NginxSite[],
): Promise<NginxSite> {
  const servers = origins.map(({ address }) => new URL(address).host);
  return start("hosting/cache.conf", "cacheWithNginx.sh", [cacheDir, ...servers]);
}

async function start(tested: string, script: string, args: readonly string[]): Promise<NginxSite> {
  ensureInstalled("nginx", "nginx-light", tested);
  const port = await freePort();
  const command = runCommand("sh", [`tests/e2e/${script}`, String(port), ...args], {
    cwd: checkout,
  });
  const address = `http://127.0.0.1:${port}`;
  await answers(address, command);
  return { address, command };
}
