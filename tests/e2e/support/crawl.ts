import { JSDOM } from "jsdom";

/** Something that the crawl asked for. */
export interface Resource {
  /** Path and query: `/en/archive/`. */
  readonly path: string;
  readonly status: number;
  readonly type: string;
  readonly body: string;
  /** Of HTML and XML. */
  readonly document?: Document;
  /** The first page that led here. */
  readonly from: string;
}

/** A reference with a fragment, `#warm-waters.2`. */
export interface FragmentLink {
  readonly from: string;
  readonly path: string;
  readonly id: string;
}

/** All that can be reached on a site. */
export interface Crawl {
  /** By path and query. */
  readonly resources: ReadonlyMap<string, Resource>;
  readonly pages: readonly (Resource & { readonly document: Document })[];
  readonly fragments: readonly FragmentLink[];
  /** What pages load from elsewhere; links that readers follow may lead anywhere. */
  readonly foreignLoads: readonly { readonly from: string; readonly url: string }[];
}

interface Reference {
  readonly url: string;
  /** Whether a browser loads it by itself. */
  readonly isLoaded: boolean;
}

/**
 * Follows every reference from the given addresses on: links, pictures, styles,
 * scripts, feeds, the head's alternates, whatever feeds and sitemaps name, and
 * what style sheets load.
 *
 * @param site where the site is served
 * @param publicUrl where it believes to be published: such addresses are its own
 */
export async function crawl(
  site: string,
  publicUrl: string,
  from: readonly string[],
): Promise<Crawl> {
  const resources = new Map<string, Resource>();
  const fragments: FragmentLink[] = [];
  const foreignLoads: { from: string; url: string }[] = [];
  const known = new Set(from);
  const waiting = from.map((path) => ({ path, from: "the start" }));
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const resource = await fetchResource(site, next.path, next.from);
    resources.set(next.path, resource);
    for (const { url, isLoaded } of referencesIn(resource)) {
      const target = new URL(url, publicUrl + next.path);
      if (target.origin !== publicUrl) {
        if (isLoaded && target.protocol !== "data:") foreignLoads.push({ from: next.path, url });
        continue;
      }
      const path = target.pathname + target.search;
      if (target.hash) {
        fragments.push({ from: next.path, path, id: decodeURIComponent(target.hash.slice(1)) });
      }
      if (known.has(path)) continue;
      known.add(path);
      waiting.push({ path, from: next.path });
    }
  }
  const pages = [...resources.values()].flatMap((resource) =>
    resource.status === 200 && resource.type === "text/html" && resource.document
      ? [{ ...resource, document: resource.document }]
      : [],
  );
  return { resources, pages, fragments, foreignLoads };
}

async function fetchResource(site: string, path: string, from: string): Promise<Resource> {
  const response = await fetch(site + path, { redirect: "manual" });
  const type = response.headers.get("content-type")?.split(";")[0] ?? "";
  const body = await response.text();
  const contentType = type === "text/html" ? type : /[/+]xml$/.test(type) ? "text/xml" : undefined;
  const document = contentType && new JSDOM(body, { contentType }).window.document;
  return { path, status: response.status, type, body, from, ...(document && { document }) };
}

function referencesIn({ type, body, document }: Resource): Reference[] {
  if (type === "text/css") {
    const urls = body.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g);
    return [...urls].map(([, url = ""]) => ({ url, isLoaded: true }));
  }
  if (!document) return [];
  const values = (selector: string, attribute: string) =>
    [...document.querySelectorAll(selector)].map((node) => node.getAttribute(attribute) ?? "");
  const isLoaded = (urls: string[]) => urls.map((url) => ({ url, isLoaded: true }));
  const isNamed = (urls: string[]) => urls.map((url) => ({ url, isLoaded: false }));
  if (type !== "text/html") {
    const texts = [...document.querySelectorAll("loc, icon, logo")];
    return isNamed([...texts.map((node) => node.textContent ?? ""), ...values("[href]", "href")]);
  }
  const candidates = values("[srcset]", "srcset").flatMap((set) =>
    set.split(",").map((candidate) => candidate.trim().split(/\s+/)[0] ?? ""),
  );
  const loadingLinks = "link:is([rel~=stylesheet], [rel~=preload], [rel~=icon], [rel~=manifest])";
  return [
    ...isLoaded([...values("[src]", "src"), ...candidates, ...values(loadingLinks, "href")]),
    ...isNamed(values(`[href]:not(${loadingLinks})`, "href")),
    ...isNamed(values("meta:is([property='og:image'], [property='og:url'])", "content")),
  ];
}
