import { createHash } from "node:crypto";
import type { Element, Parents } from "hast";
import { urlAttributes } from "html-url-attributes";
import { visit } from "unist-util-visit";
import { prefixOf } from "@/page/hashedFiles";
import type { PageTree } from "./ParsedPage";
import { scriptsOf } from "./scriptsOf";
import { srcSetOf } from "./srcSetOf";

/** What a page tells of itself. */
export interface PageFacts {
  /**
   * All ids, the targets of `#fragments`, between line breaks: of thousands of pages they would
   * not fit into the memory as lists. Absent where the page is as it was, and was checked then.
   */
  readonly ids?: string;
  /** Where it leads besides its own ids, and what it loads: addresses as written, each once. */
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

/** Attributes with an address that nothing is loaded from, but for the `href` of a `link`. */
const LEADING = new Set(["cite", "href", "itemId"]);

/** What loads in drawings, of which the table of HTML's attributes says nothing. */
const LOADING_IN_DRAWINGS = new Map(
  ["image", "use", "feImage"].map((tagName) => [tagName, ["href", "xLinkHref"]]),
);

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

/** Reads off a page what later steps need, and what is wrong with it. */
export function inspectPage({ tree }: PageTree): PageFacts {
  const ids = new Set<string>();
  const links: string[] = [];
  const styleSheets: string[] = [];
  const scripts: string[] = [];
  const scriptHashes: string[] = [];
  const faults: string[] = [];

  visit(tree, "element", (element, _, parent) => {
    const { tagName, properties } = element;
    if (typeof properties.id === "string") ids.add(properties.id);
    faults.push(...forbiddenIn(element));
    for (const target of loadedBy(element)) {
      links.push(target);
      if (isElsewhere(target)) faults.push(`<${tagName}> loads from another site: ${target}`);
    }
    if (tagName === "a" || tagName === "area" || tagName === "link") {
      if (typeof properties.href === "string") links.push(properties.href);
    }
    if (tagName === "link" && Array.isArray(properties.rel) && !isNoscript(parent)) {
      if (properties.rel.includes("stylesheet")) styleSheets.push(String(properties.href));
    }
    if (tagName === "script") {
      const kind = kindOfScript(element);
      scripts.push(...scriptsOf(properties));
      if (kind === "inline") scriptHashes.push(hashOf(codeOf(element)));
      if (kind === "unknown") {
        const shown = properties.src
          ? `src="${properties.src}"`
          : codeOf(element).trim().slice(0, 80);
        faults.push(`The page has a script that is not the site's own: ${shown}`);
      }
    }
  });
  const isOwn = (link: string) => link.startsWith("#");
  for (const link of new Set(links.filter(isOwn))) {
    const fragment = fragmentOf(link);
    if (fragment && !ids.has(fragment)) faults.push(missingId(link));
  }
  return {
    ids: `\n${[...ids].join("\n")}\n`,
    links: [...new Set(links)].filter((link) => !isOwn(link)),
    styleSheets,
    scripts,
    scriptHashes,
    faults,
  };
}

/**
 * Returns the id that the fragment of a link names; nothing where none is meant, such as by `#`
 * and `#top`.
 */
export function fragmentOf(hash: string): string | undefined {
  const fragment = safeDecode(hash.slice(1));
  return fragment === "" || fragment === "top" || fragment.startsWith(":~:") ? undefined : fragment;
}

/** The fault of a link whose page lacks the id that it names. */
export function missingId(link: string): string {
  return `${link} names an id that the page does not have.`;
}

/** Decodes what is escaped in an address; an address that can't be decoded stays as it is. */
export function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function forbiddenIn({ tagName, properties }: Element): string[] {
  const faults: string[] = [];
  if (FORBIDDEN.has(tagName)) faults.push(`<${tagName}> is not allowed by the site's policy.`);
  for (const name of Object.keys(properties)) {
    if (name === "style") faults.push(`<${tagName}> has a style attribute.`);
    if (/^on[a-z]/i.test(name)) faults.push(`<${tagName}> has an event handler, ${name}.`);
  }
  return faults;
}

function codeOf({ children }: Element): string {
  return children.map((child) => ("value" in child ? child.value : "")).join("");
}

function hashOf(code: string): string {
  return `sha256-${createHash("sha256").update(code).digest("base64")}`;
}

/**
 * The site's own scripts are the modules in `/assets/`, data, and inline scripts
 * that their author marked with `data-keep`.
 */
function kindOfScript({ properties }: Element): "file" | "inline" | "data" | "unknown" {
  const { src, type } = properties;
  if (src !== undefined) return String(src).startsWith(prefixOf("asset")) ? "file" : "unknown";
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
  const named = Object.entries(urlAttributes).flatMap(([name, tagNames]) =>
    !LEADING.has(name) && properties[name] !== undefined && tagNames?.includes(tagName) !== false
      ? [properties[name]].flat().map(String)
      : [],
  );
  const drawn = (LOADING_IN_DRAWINGS.get(tagName) ?? []).flatMap((name) => properties[name] ?? []);
  return [...named, ...drawn.map(String), ...srcSetOf(properties.srcSet).map(({ url }) => url)];
}

/** Whether an address names a scheme or a host: what the site loads is its own. */
function isElsewhere(address: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address.trim());
}
