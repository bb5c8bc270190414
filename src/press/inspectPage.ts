import { createHash } from "node:crypto";
import type { Element, Parents, Root } from "hast";
import { visit } from "unist-util-visit";

/** What the press knows of a page without opening it again. */
export interface PageFacts {
  /** Address of the page: `/en/`, `/en/404.html`. */
  readonly address: string;
  /** All ids, the targets of `#fragments`. */
  readonly ids: ReadonlySet<string>;
  /** Where it leads and what it loads, as written. */
  readonly links: readonly string[];
  /** Those of readers with script. */
  readonly styleSheets: readonly string[];
  readonly scripts: readonly string[];
  /** Content Security Policy's hashes of its inline scripts: `sha256-…`. */
  readonly scriptHashes: readonly string[];
  /** What a published page mustn't have. */
  readonly faults: readonly string[];
}

/** Elements that load what the policy allows from nowhere. */
const FORBIDDEN = new Set([
  "iframe",
  "frame",
  "object",
  "embed",
  "video",
  "audio",
  "base",
  "style",
]);

/** Attributes that make an element load something, or send something somewhere. */
const LOADING: Readonly<Record<string, readonly string[]>> = {
  img: ["src", "srcSet"],
  source: ["src", "srcSet"],
  script: ["src"],
  form: ["action"],
  input: ["src"],
  image: ["href", "xLinkHref"],
  use: ["href", "xLinkHref"],
};

/** Values of `link rel` with which a browser fetches the target for the page itself. */
const LOADING_RELS = [
  "stylesheet",
  "icon",
  "apple-touch-icon",
  "manifest",
  "preload",
  "modulepreload",
  "prefetch",
];

/**
 * Reads off a sealed page what later steps need, and what is wrong with it.
 *
 * @param address the page's own
 */
export function inspectPage(page: Root, address: string): PageFacts {
  const ids = new Set<string>();
  const links: string[] = [];
  const styleSheets: string[] = [];
  const scripts: string[] = [];
  const scriptHashes: string[] = [];
  const faults: string[] = [];

  visit(page, "element", (element, _, parent) => {
    const { tagName, properties } = element;
    if (typeof properties.id === "string") ids.add(properties.id);
    if (FORBIDDEN.has(tagName)) faults.push(`<${tagName}> is not allowed by the site's policy.`);
    for (const name of Object.keys(properties)) {
      if (name === "style") faults.push(`<${tagName}> has a style attribute.`);
      if (/^on[a-z]/i.test(name)) faults.push(`<${tagName}> has an event handler, ${name}.`);
    }
    for (const target of loadedBy(element)) {
      links.push(target);
      if (isElsewhere(target)) faults.push(`<${tagName}> loads from elsewhere: ${target}`);
    }
    if (tagName === "a" || tagName === "area" || tagName === "link") {
      if (typeof properties.href === "string") links.push(properties.href);
    }
    if (tagName === "link" && Array.isArray(properties.rel) && !isNoscript(parent)) {
      if (properties.rel.includes("stylesheet")) styleSheets.push(String(properties.href));
    }
    if (tagName === "script") {
      const code = element.children.map((child) => ("value" in child ? child.value : "")).join("");
      const kind = kindOfScript(element);
      if (kind === "file") scripts.push(String(properties.src));
      if (kind === "inline") {
        scriptHashes.push(`sha256-${createHash("sha256").update(code).digest("base64")}`);
      }
      if (kind === "unknown") {
        const shown = properties.src ? `src="${properties.src}"` : code.trim().slice(0, 80);
        faults.push(`A script that is not the site's own: ${shown}`);
      }
    }
  });
  return { address, ids, links, styleSheets, scripts, scriptHashes, faults };
}

/**
 * The site's own scripts are the modules in `/assets/`, data, and inline scripts
 * that their author marked with `data-keep`.
 */
function kindOfScript({ properties }: Element): "file" | "inline" | "data" | "unknown" {
  const { src, type } = properties;
  if (src !== undefined) return String(src).startsWith("/assets/") ? "file" : "unknown";
  if (type === "application/ld+json" || type === "application/json") return "data";
  if (type === "speculationrules" || properties.dataKeep !== undefined) return "inline";
  return "unknown";
}

function isNoscript(parent: Parents | undefined): boolean {
  return parent?.type === "element" && parent.tagName === "noscript";
}

function loadedBy({ tagName, properties }: Element): string[] {
  if (tagName === "link") {
    const rel = Array.isArray(properties.rel) ? properties.rel : [];
    const loads = LOADING_RELS.some((value) => rel.includes(value));
    return loads && typeof properties.href === "string" ? [properties.href] : [];
  }
  return (LOADING[tagName] ?? []).flatMap((name) => {
    const value = properties[name];
    if (typeof value === "string" && name !== "srcSet") return [value];
    const candidates = Array.isArray(value) ? value.map(String) : String(value ?? "").split(",");
    return candidates.map((text) => text.trim().split(/\s+/)[0] ?? "").filter(Boolean);
  });
}

/** Whether an address names a scheme or a host: what the site loads is its own. */
function isElsewhere(address: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address.trim());
}
