import { Data, Tag } from "@/page/marks";
import { localeOf, readAddress } from "@/page/readAddress";
import { splitAddress } from "@/page/splitAddress";

/** What a file of some kind is known by. */
interface Form {
  /** Of its `Content-Type`. */
  readonly type: RegExp;
  /** Of its first bytes, read as Latin-1. */
  readonly begins: RegExp;
}

/** Some hosts know no type of a picture or a face; the browser goes by the bytes. */
const BINARY = /^(?!text\/html)/;

const SCRIPT = { type: /\b(?:java|ecma)script\b/, begins: /^[^<]/ };
const JSON_DATA = { type: /\bjson\b/, begins: /^\s*[[{]/ };
const JPEG = { type: BINARY, begins: /^\xFF\xD8\xFF/ };

/** By the extension of the address; without one it is a page. */
const FORMS: Readonly<Record<string, Form>> = {
  js: SCRIPT,
  mjs: SCRIPT,
  css: { type: /^text\/css\b/, begins: /^[^<]/ },
  json: JSON_DATA,
  webmanifest: { ...JSON_DATA, type: /\b(?:json|manifest)\b/ },
  svg: { type: /\bxml\b/, begins: /^(?!\s*<(?:!doctype html|html))[\s\S]*<svg\b/i },
  png: { type: BINARY, begins: /^\x89PNG/ },
  jpg: JPEG,
  jpeg: JPEG,
  webp: { type: BINARY, begins: /^RIFF[\s\S]{4}WEBP/ },
  avif: { type: BINARY, begins: /^[\s\S]{4}ftyp/ },
  woff2: { type: BINARY, begins: /^wOF2/ },
};

const PAGE: Form = { type: /^text\/html\b/, begins: /^\s*</ };

/** How much of a file is looked into, in bytes: a drawing may begin with a remark. */
const LOOKED_INTO = 1_024;

/**
 * Tells whether a response is a file of the site, by what can be checked at once: it is
 * complete and not a redirect, and its type and first bytes are those of such a file. What
 * answers in the site's place, as the page of a wireless network does until one has agreed
 * to something, or a host that fails, sends HTML or nothing.
 *
 * @param address path of the file; a query does not matter
 * @param response can be read afterwards
 */
export async function isGenuine(address: string, response: Response): Promise<boolean> {
  const { status, redirected, type, headers } = response;
  if (status !== 200 || redirected || type === "opaque" || type === "error") return false;
  const form = formOf(address);
  if (form && !form.type.test((headers.get("Content-Type") ?? "").toLowerCase())) return false;
  const beginning = await beginningOf(response.clone());
  return form ? form.begins.test(beginning) : beginning !== "";
}

/**
 * Tells whether a file has the expected content.
 *
 * @param response can be read afterwards
 * @param digest the first hexadecimal digits of its SHA-256
 */
export async function hasDigest(response: Response, digest: string): Promise<boolean> {
  const hash = await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer());
  const bytes = [...new Uint8Array(hash)];
  return bytes
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("")
    .startsWith(digest);
}

/**
 * Tells whether HTML is the page of an address, by marks that every page of the site has,
 * and no other page.
 *
 * @param address of an article or series, or of another page of a language
 */
export function isPageOf(address: string, html: string): boolean {
  const page = readAddress(address);
  const has = (tag: string, name: Data, value: string) =>
    new RegExp(`<${tag}\\b[^>]*\\sdata-${name}=["']?${value}["'\\s>]`).test(html);
  if (!has("html", Data.Locale, localeOf(address) ?? "")) return false;
  if (page?.kind === "article") return has(Tag.SaveOffline, Data.Slug, page.slug);
  return page?.kind !== "series" || has(Tag.SaveOffline, Data.Series, page.series);
}

function formOf(address: string): Form | undefined {
  const { path } = splitAddress(address);
  if (path.endsWith("/")) return PAGE;
  return FORMS[/\.([a-z0-9]+)$/.exec(path)?.[1] ?? ""];
}

async function beginningOf({ body }: Response): Promise<string> {
  const reader = body?.getReader();
  let text = "";
  while (reader && text.length < LOOKED_INTO) {
    const { value, done } = await reader.read();
    if (done) break;
    for (const byte of value.subarray(0, LOOKED_INTO - text.length)) {
      text += String.fromCharCode(byte);
    }
  }
  // Of a copy that nobody reads on, nothing has to be kept.
  void reader?.cancel().catch(() => undefined);
  return text;
}
