import { CacheFirst, ExpirationPlugin, NetworkOnly, Serwist } from "serwist";
import { isHashed } from "@/page/hashedFiles";
import { shellAddress, type WorkerOptions } from "@/page/offline";
import { readAddress } from "@/page/readAddress";
import { browserEnvironment } from "@/reader/offline/browserEnvironment";
import { SavedPages } from "@/reader/offline/SavedPages";
import { answerPage } from "./answerPage";
import { BEFORE, cacheOldFiles } from "./cacheOldFiles";
import { genuineOnly, isOfSite } from "./genuineOnly";
import { InstallFailure } from "./InstallFailure";

/** What the press puts in front of this script. */
declare const self: typeof globalThis & {
  readonly WARAQ: WorkerOptions;
  addEventListener(type: "install", listener: (event: Waiting) => void): void;
};

interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void;
}

const { locales, defaultLocale, shell } = self.WARAQ;

/** Files whose names hold a hash of what is in them. */
const FILES = "waraq-files";

const saved = new SavedPages(browserEnvironment(self));
const network = new NetworkOnly();
const files = new CacheFirst({
  cacheName: FILES,
  plugins: [genuineOnly(caches), new ExpirationPlugin({ maxEntries: 80, purgeOnQuotaError: true })],
});

const failure = new InstallFailure();

self.addEventListener("install", (event) => {
  failure.watch(event);
  // Pages of the build before may be open, and their files are not in the shell of this one.
  event.waitUntil(cacheOldFiles(caches, serwist.precacheStrategy.cacheName));
});

const serwist = new Serwist({
  precacheEntries: [...shell],
  precacheOptions: { plugins: [genuineOnly(caches), failure.plugin] },
  skipWaiting: true,
  clientsClaim: true,
  navigationPreload: true,
  runtimeCaching: [
    {
      matcher: ({ request, sameOrigin }) => sameOrigin && request.mode === "navigate",
      handler: ({ event, request, url }) =>
        answerPage(url.pathname, {
          locales,
          defaultLocale,
          languages: () => navigator.languages,
          network: () => network.handle({ event, request }),
          saved: (address) => saved.page(address),
          shell: inShell,
          later: (work) => event.waitUntil(work),
          refresh: (address) => saved.refresh(address),
        }),
    },
    {
      matcher: ({ request, sameOrigin, url }) =>
        sameOrigin &&
        isHashed(url.pathname) &&
        !request.headers.has("range") &&
        // What a page fetches by script it keeps itself: it is saving.
        request.destination !== "",
      handler: async ({ event, request, url }) => {
        const kept =
          (await saved.file(url.pathname, { isExact: true })) ??
          (await caches.match(request, { cacheName: BEFORE }));
        if (kept) return kept;
        try {
          const response = await files.handle({ event, request });
          if (await isOfSite(request.url, response)) return response;
          // The browser may have it from what answered for the site once.
          return (
            (await saved.file(url.pathname)) ??
            (await fetch(new Request(request, { cache: "reload" })))
          );
        } catch (error) {
          const other = await saved.file(url.pathname);
          if (other) return other;
          throw error;
        }
      },
    },
    {
      matcher: ({ sameOrigin, url }) => sameOrigin && isData(url.pathname),
      handler: async ({ event, request, url }) => {
        const kept = async () => (await inShell(url.pathname)) ?? saved.data(url.pathname);
        try {
          const response = await network.handle({ event, request });
          return (await isOfSite(request.url, response)) ? response : ((await kept()) ?? response);
        } catch (error) {
          const other = await kept();
          if (other) return other;
          throw error;
        }
      },
    },
  ],
});

function isData(path: string): boolean {
  const { kind } = readAddress(path) ?? {};
  return kind === "catalogue" || kind === "blocks";
}

/** What the shell has of an address. */
async function inShell(address: string): Promise<Response | undefined> {
  const url = shellAddress(address);
  const response = await serwist.matchPrecache(url);
  const isOwn = response && (await isOfSite(new URL(url, self.location.href).href, response));
  return isOwn ? response : undefined;
}

serwist.addEventListeners();
