import { beforeEach, describe, expect, test, vi } from "vitest";
import { genuineOnly } from "@/worker/genuineOnly";
import { answerOf } from "../reader/offline/answerOf";

const SITE = "https://doab.example";
const portal = () =>
  new Response("<html>Agree to the terms", { headers: { "Content-Type": "text/html" } });

const dropped = vi.fn(async (_: Request) => true);
const plugin = genuineOnly({
  open: async () => ({ delete: dropped }),
} as unknown as CacheStorage);

// What the library gives besides is not looked at.
type Given = Parameters<NonNullable<typeof plugin.cachedResponseWillBeUsed>>[0];
const event = {} as Given["event"];
const willKeep = (request: Request, response: Response) =>
  plugin.cacheWillUpdate?.({ request, response, event });
const willGive = (request: Request, cachedResponse: Response | undefined) =>
  plugin.cachedResponseWillBeUsed?.({
    request,
    cachedResponse,
    event,
    cacheName: "shell",
  } as Given);

beforeEach(() => dropped.mockClear());

describe.each(["/assets/a-0a1b2c3d4e.js", "/_next/static/a.css", "/ur/offline/?shell"])(
  "A cache of the worker, at %s",
  (address) => {
    const request = new Request(SITE + address);

    test("stores and returns the site’s own answers", async () => {
      const response = answerOf(address);
      expect(await willKeep(request, response)).toBe(response);
      expect(await willGive(request, response)).toBe(response);
      expect(dropped).not.toHaveBeenCalled();
    });

    test("does not store answers from something else", async () => {
      expect(await willKeep(request, portal())).toBeNull();
    });

    test("deletes such answers that were stored before", async () => {
      expect(await willGive(request, portal())).toBeUndefined();
      expect(dropped).toHaveBeenCalledExactlyOnceWith(request);
    });

    test("returns nothing if it has nothing", async () => {
      expect(await willGive(request, undefined)).toBeUndefined();
      expect(dropped).not.toHaveBeenCalled();
    });
  },
);
