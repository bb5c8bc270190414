import path from "node:path";
import { Failure } from "@/files/Failure";

/** What the environment says, read in this one place. Paths are absolute. */
export interface Settings {
  /** The checkout. */
  readonly root: string;
  /** The publication: CONTENT_DIR, else `content/`. */
  readonly contentDir: string;
  /** The result: OUT_DIR, else `out/`. */
  readonly outDir: string;
  /** SITE_URL: scheme and host, no slash at the end. It overrides the publication's address. */
  readonly siteUrl?: string;
  /** PORT, else 3000; 0 takes any free one. */
  readonly port: number;
  /** HOST, else 127.0.0.1: this machine alone. */
  readonly host: string;
}

/**
 * Reads the settings.
 *
 * @param environment variables; an empty one counts as not set
 * @param root the checkout; relative paths start here
 * @throws Failure that names the variable, its value and what it should be
 */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
  root: string,
): Settings {
  const { CONTENT_DIR, OUT_DIR, SITE_URL, PORT, HOST } = environment;
  return {
    root: path.resolve(root),
    contentDir: path.resolve(root, CONTENT_DIR || "content"),
    outDir: path.resolve(root, OUT_DIR || "out"),
    ...(SITE_URL ? { siteUrl: siteUrlOf(SITE_URL) } : {}),
    port: portOf(PORT || "3000"),
    host: HOST || "127.0.0.1",
  };
}

function siteUrlOf(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const isAddress =
    url &&
    /^https?:$/.test(url.protocol) &&
    url.pathname === "/" &&
    !url.search &&
    !url.hash &&
    !url.username;
  if (!isAddress) {
    throw new Failure(
      `SITE_URL is “${value}”; it should be the scheme and host of the site, such as https://example.org.`,
    );
  }
  return url.origin;
}

function portOf(value: string): number {
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535) {
    throw new Failure(`PORT is “${value}”; it should be a number from 0 to 65535.`);
  }
  return Number(value);
}
