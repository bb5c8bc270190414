import { homedir } from "node:os";
import path from "node:path";
import { visible } from "@/core/text/visible";
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
    contentDir: path.resolve(root, folderOf("CONTENT_DIR", CONTENT_DIR) || "content"),
    outDir: path.resolve(root, folderOf("OUT_DIR", OUT_DIR) || "out"),
    ...(SITE_URL ? { siteUrl: siteUrlOf(SITE_URL) } : {}),
    port: portOf(PORT || "3000"),
    host: HOST || "127.0.0.1",
  };
}

/** What is left in a value that no shell has read: `~/site`, `$HOME/site`, `"/srv/site"`. */
const UNREAD = /^[~$"'`]/;

/** Only text files and slips of the hand end a name with these. */
const BLANKS = /^\s|\s$|\p{Cc}/u;

/**
 * Refuses the values by which nobody means the folder that the system would take them for:
 * one called `~`, say, in the checkout.
 */
function folderOf(name: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const told = `${name} is ${shown(value)};`;
  if (BLANKS.test(value)) {
    throw new Failure(
      `${told} the folder’s name has spaces or line ends around it, or control characters in it. Remove them.`,
    );
  }
  if (UNREAD.test(value)) {
    throw new Failure(
      `${told} its first character means something to a shell, but no shell has read it. Write the whole path, such as ${path.join(homedir(), "site")}. If the folder really has this name, begin with ./ or write its whole path.`,
    );
  }
  return value;
}

function shown(value: string): string {
  return `“${visible(value)}”`;
}

function siteUrlOf(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const isAddress =
    url &&
    /^https?:$/.test(url.protocol) &&
    url.pathname === "/" &&
    // The parser takes away blanks, and marks after which nothing comes.
    !/[\s?#@\\]/.test(value);
  if (!isAddress) {
    throw new Failure(
      `SITE_URL is ${shown(value)}; it should be the scheme and host of the site, such as https://example.org.`,
    );
  }
  return url.origin;
}

function portOf(value: string): number {
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535) {
    throw new Failure(`PORT is ${shown(value)}; it should be a number from 0 to 65535.`);
  }
  return Number(value);
}
