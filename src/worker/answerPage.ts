import { addresses } from "@/page/addresses";
import { negotiate } from "@/page/negotiate";
import { pageAt } from "@/page/pageFile";
import { localeOf } from "@/page/readAddress";

/** What answers a page. */
interface PageEnvironment {
  readonly locales: readonly string[];
  readonly defaultLocale: string;
  /** The languages that the browser prefers. */
  readonly languages: () => readonly string[];
  /** @throws where the site can't be reached */
  readonly network: () => Promise<Response>;
  readonly saved: (address: string) => Promise<Response | undefined>;
  readonly shell: (address: string) => Promise<Response | undefined>;
  /** Lets work go on behind the answer. */
  readonly later: (work: Promise<unknown>) => void;
  readonly refresh: (address: string) => Promise<void>;
}

/** What a server in between says when it does not reach the site. */
const GATEWAY = new Set([502, 503, 504]);

/**
 * Answers a request for a page: from the site if it can be reached, so that no page is ever
 * stale; else with the copy that the reader saved; else with the page that lists what she
 * saved, in the language of the address.
 *
 * @param path of the address, whatever its query
 */
export async function answerPage(path: string, means: PageEnvironment): Promise<Response> {
  const address = pageAt(path);
  try {
    const response = await means.network();
    if (response.ok) means.later(means.refresh(address));
    if (!GATEWAY.has(response.status)) return response;
    return (await means.saved(address)) ?? response;
  } catch {
    return (await offline(address, means)) ?? Response.error();
  }
}

async function offline(address: string, means: PageEnvironment): Promise<Response | undefined> {
  const kept = (await means.saved(address)) ?? (await means.shell(address));
  if (kept) return kept;
  const { locales, defaultLocale } = means;
  const ofAddress = locales.find((locale) => locale === localeOf(address));
  // The chosen language is the server's to read; without it the browser's own come next.
  const locale = ofAddress ?? negotiate(locales, means.languages()) ?? defaultLocale;
  if (address === addresses.root()) return Response.redirect(addresses.front(locale));
  return means.shell(addresses.offline(locale));
}
