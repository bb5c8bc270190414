import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { contentHash } from "@/files/contentHash";
import { type OfflinePage, pageInState } from "@/page/offline";
import type { OfflineEnvironment } from "@/reader/offline/OfflineEnvironment";
import { SavedPages } from "@/reader/offline/SavedPages";
import { answerOf, bodyOf } from "./answerOf";
import { MemoryCache } from "./MemoryCache";

const FACE = ["/_next/static/media/nastaliq.1.woff2", 124_000] as const;
const STYLE = ["/_next/static/a.css", 4_000] as const;

const article = (slug: string, revision = "1", more: OfflinePage["files"] = []): OfflinePage => ({
  address: `/ur/articles/${slug}/`,
  kind: "article",
  title: { text: slug, lang: "ur", dir: "rtl", typeface: "nastaliq" },
  revision,
  files: [[pageInState(`/ur/articles/${slug}/`, revision), 6_000], FACE, STYLE, ...more],
});

const filesOf = (pages: readonly OfflinePage[]) =>
  [...new Set(pages.flatMap(({ files }) => files.map(([address]) => address)))].sort();

/** A site that is well, and what it is asked for. */
function makeSaved(answer: (address: string) => Response = answerOf) {
  const cache = new MemoryCache();
  let last: Promise<unknown> = Promise.resolve();
  const fetch = vi.fn(async (address: string) => answer(address));
  let time = 0;
  const environment: OfflineEnvironment = {
    open: async () => cache,
    fetch,
    alone: <T>(work: () => Promise<T>) => {
      const turn = last.then(work);
      last = turn.catch(() => undefined);
      return turn;
    },
    now: () => new Date(++time),
  };
  return { cache, fetch, saved: new SavedPages(environment) };
}

const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: { reason: string }) => error.reason,
  );

describe("SavedPages", () => {
  test("saves a page with everything that it needs, and returns it", async () => {
    const { saved, cache } = makeSaved();
    const page = article("a");
    const shares: number[] = [];
    await saved.save([page], (share) => shares.push(share));
    expect(cache.files()).toEqual(filesOf([page]));
    expect(await saved.list()).toEqual([{ ...page, at: "1970-01-01T00:00:00.001Z" }]);
    expect(await (await saved.page(page.address))?.text()).toBe(bodyOf("/ur/articles/a/?1"));
    expect(await (await saved.file(FACE[0]))?.text()).toBe(bodyOf(FACE[0]));
    expect(await saved.page("/ur/articles/b/")).toBeUndefined();
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual([...shares].sort());
  });

  test("fetches shared files once", async () => {
    const { saved, fetch } = makeSaved();
    await saved.save([article("a"), article("b")]);
    await saved.save([article("c")]);
    const asked = fetch.mock.calls.map(([address]) => address);
    expect(asked.filter((address) => address === FACE[0])).toHaveLength(1);
    expect(asked).toHaveLength(5);
  });

  test("fetches pages from the site, and files from any cache", async () => {
    const { saved, fetch } = makeSaved();
    await saved.save([article("a")]);
    expect(fetch.mock.calls).toEqual(
      expect.arrayContaining([
        ["/ur/articles/a/?1", true],
        [FACE[0], false],
      ]),
    );
  });

  test.each([
    ["a missing file", () => new Response("", { status: 404 }), "changed"],
    ["a failing server", () => new Response("", { status: 503 }), "network"],
    ["a part", () => new Response("half", { status: 206 }), "changed"],
    [
      "a redirect",
      () => Object.defineProperty(new Response("elsewhere"), "redirected", { value: true }),
      "changed",
    ],
    [
      "a broken line",
      () => {
        throw new TypeError("Failed to fetch");
      },
      "network",
    ],
  ])("keeps nothing when %s interrupts saving", async (_, answer, reason) => {
    const { saved, cache } = makeSaved((address) =>
      address === FACE[0] ? answer() : answerOf(address),
    );
    const before = article("before");
    await cache.put(FACE[0], answerOf(FACE[0]));
    await saved.save([before]);
    cache.entries.delete(FACE[0]);
    const entries = new Map(cache.entries);
    expect(await reasonOf(saved.save([article("a"), article("b")]))).toBe(reason);
    expect(cache.entries).toEqual(entries);
  });

  test.each([0, 1, 2, 3, 4, 5, 6, 7])(
    "keeps nothing when space runs out after %d more entries",
    async (more) => {
      const { saved, cache } = makeSaved();
      await saved.save([article("before")]);
      const entries = new Map(cache.entries);
      // A newer state of the page that is there, and two pages more: 3 pages, 2 records, 3 pictures.
      const pages = ["before", "a", "b"].map((slug) =>
        article(slug, "2", [[`/media/${slug}-0a1b2c3d4e.svg`, 900]]),
      );
      cache.room = entries.size + more;
      expect(await reasonOf(saved.save(pages))).toBe("full");
      expect(cache.entries).toEqual(entries);
    },
  );

  describe("while something else answers for the site", () => {
    const html = (body = "<html>Agree to the terms") =>
      new Response(body, { headers: { "Content-Type": "text/html" } });

    test.each([FACE[0], STYLE[0], "/ur/articles/a/?1"])("keeps nothing of %s", async (spoilt) => {
      const { saved, cache } = makeSaved((address) =>
        address === spoilt ? html() : answerOf(address),
      );
      expect(await reasonOf(saved.save([article("a")]))).not.toBe("done");
      expect(cache.entries.size).toBe(0);
    });

    test("asks the site itself if the browser has cached the wrong answer", async () => {
      let asked = 0;
      const { saved, fetch } = makeSaved((address) => {
        if (address !== STYLE[0]) return answerOf(address);
        asked += 1;
        return asked === 1 ? html() : answerOf(address);
      });
      await saved.save([article("a")]);
      expect(fetch.mock.calls.filter(([address]) => address === STYLE[0])).toEqual([
        [STYLE[0], false],
        [STYLE[0], true],
      ]);
    });

    test("keeps no file whose content differs from the offer", async () => {
      const cut = answerOf(STYLE[0]);
      const { saved } = makeSaved((address) =>
        address === STYLE[0] ? cut.clone() : answerOf(address),
      );
      const page = article("a");
      const [own, face] = page.files as [OfflinePage["files"][0], OfflinePage["files"][0]];
      const offered = (digest: string) => ({
        ...page,
        files: [own, face, [...STYLE, digest] as const],
      });
      expect(await reasonOf(saved.save([offered("0000000000")]))).toBe("changed");
      expect(await reasonOf(saved.save([offered(contentHash(bodyOf(STYLE[0])))]))).toBe("done");
    });

    test.each([
      ["nothing", {}],
      ["another page", { pages: [article("b")] }],
      ["a list", []],
      ["null", null],
    ])("refuses %s as an offer", async (_, offer) => {
      const { saved } = makeSaved(() => Response.json(offer));
      expect(await reasonOf(saved.offerAt("/ur/articles/a/"))).toBe("network");
    });

    test.each([FACE[0], STYLE[0], "/ur/articles/a/?1"])(
      "returns nothing that was wrongly kept before, and fetches it again: %s",
      async (spoilt) => {
        const page = article("a");
        const { saved, cache } = makeSaved((address) =>
          address.endsWith("offline.json") ? Response.json({ pages: [page] }) : answerOf(address),
        );
        await saved.save([page]);
        await cache.put(spoilt, html());
        const given = spoilt.includes("?") ? saved.page(page.address) : saved.file(spoilt);
        expect(await given).toBeUndefined();
        expect(cache.files()).not.toContain(spoilt);
        await saved.refresh(page.address);
        expect(cache.entries.get(spoilt)).toBe(bodyOf(spoilt));
      },
    );
  });

  test("removes only what no other saved page needs", async () => {
    const { saved, cache } = makeSaved();
    const [a, b] = [article("a", "1", [["/media/a-0a1b2c3d4e.svg", 1]]), article("b")];
    await saved.save([a, b]);
    await saved.free([a.address]);
    expect(cache.files()).toEqual(filesOf([b]));
    await saved.free([b.address]);
    expect(cache.entries.size).toBe(0);
  });

  test("removes with a page what shows it beside another version", async () => {
    const { saved } = makeSaved();
    const [one, other] = [article("a"), article("b")];
    const both: OfflinePage = {
      ...article("a/with/en"),
      kind: "parallel",
      sides: [one.address, other.address],
    };
    await saved.save([one, other, both]);
    expect(await saved.page(both.address)).toBeDefined();
    await saved.free([other.address]);
    expect((await saved.list()).map(({ address }) => address)).toEqual([one.address]);
    expect(await saved.page(both.address)).toBeUndefined();
  });

  test("removes what an interrupted tab left behind", async () => {
    const { saved, cache } = makeSaved();
    const page = article("a");
    await saved.save([page]);
    cache.entries.set("/media/half-0a1b2c3d4e.svg", "half");
    await saved.tidy();
    expect(cache.files()).toEqual(filesOf([page]));
  });

  test("returns the widest saved rendition for any width of a picture", async () => {
    const { saved } = makeSaved();
    const stem = "/media/boat-0a1b2c3d4e";
    await saved.save([
      article("a", "1", [
        [`${stem}-360.webp`, 1],
        [`${stem}-960.webp`, 2],
        ["/media/boats-0a1b2c3d4e-1280.webp", 3],
      ]),
    ]);
    expect(await (await saved.file(`${stem}-1920.avif`))?.text()).toBe(bodyOf(`${stem}-960.webp`));
    expect(await (await saved.file(`${stem}-360.webp`))?.text()).toBe(bodyOf(`${stem}-360.webp`));
    expect(await saved.file(`${stem}-1920.avif`, { isExact: true })).toBeUndefined();
    expect(await saved.file("/media/ship-0a1b2c3d4e-360.webp")).toBeUndefined();
  });

  describe("renewing", () => {
    const [old, young] = [
      article("a", "1", [["/media/old-0a1b2c3d4e.svg", 1]]),
      article("a", "2", [["/media/new-0a1b2c3d4e.svg", 1]]),
    ];
    const offering = (page: OfflinePage, fails = "") =>
      makeSaved((address) => {
        if (address === fails) throw new TypeError("Failed to fetch");
        return address.endsWith("offline.json")
          ? Response.json({ pages: [page] })
          : answerOf(address);
      });

    test("fetches new files and removes old ones", async () => {
      const { saved, cache } = offering(young);
      await saved.save([old]);
      await saved.refresh(old.address);
      expect(cache.files()).toEqual(filesOf([young]));
      expect(await (await saved.page(old.address))?.text()).toBe(bodyOf("/ur/articles/a/?2"));
    });

    test("fetches nothing if the page is unchanged or not saved", async () => {
      const { saved, fetch } = offering(old);
      await saved.refresh(old.address);
      expect(fetch).not.toHaveBeenCalled();
      await saved.save([old]);
      const before = fetch.mock.calls.length;
      await saved.refresh(old.address);
      expect(fetch.mock.calls.slice(before)).toEqual([["/ur/articles/a/offline.json", true]]);
    });

    test.each(["/ur/articles/a/offline.json", "/media/new-0a1b2c3d4e.svg"])(
      "keeps the complete old page when it is interrupted at %s",
      async (fails) => {
        const { saved, cache } = offering(young, fails);
        await saved.save([old]);
        const entries = new Map(cache.entries);
        await saved.refresh(old.address);
        expect(cache.entries).toEqual(entries);
      },
    );
  });

  test("holds exactly what the saved pages need, after any saving, interrupting and removing", async () => {
    const pool = Array.from({ length: 5 }, (_, index) => `/media/p${index}-0a1b2c3d4e.svg`);
    const step = fc.record({
      act: fc.constantFrom("save" as const, "free" as const),
      pages: fc.array(
        fc.record({
          slug: fc.constantFrom("a", "b", "c"),
          revision: fc.constantFrom("1", "2"),
          pictures: fc.subarray(pool),
        }),
        { minLength: 1, maxLength: 3 },
      ),
      broken: fc.option(fc.constantFrom(...pool)),
      room: fc.option(fc.integer({ min: 0, max: 12 })),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        let broken: string | null = null;
        const { saved, cache } = makeSaved((address) =>
          address === broken ? new Response("", { status: 500 }) : answerOf(address),
        );
        const kept = new Map<string, OfflinePage>();
        for (const { act, pages, ...hindrance } of steps) {
          const made = new Map(
            pages.map(({ slug, revision, pictures }) => [
              `/ur/articles/${slug}/`,
              article(
                slug,
                `${revision}-${pictures.length}`,
                pictures.map((file) => [file, 9]),
              ),
            ]),
          );
          broken = hindrance.broken;
          cache.room = hindrance.room ?? Number.POSITIVE_INFINITY;
          if (act === "free") {
            await saved.free([...made.keys()]);
            for (const address of made.keys()) kept.delete(address);
          } else if ((await reasonOf(saved.save([...made.values()]))) === "done") {
            for (const [address, page] of made) kept.set(address, page);
          }
          expect(cache.files()).toEqual(filesOf([...kept.values()]));
          const listed = (await saved.list()).map(({ at: _, ...page }) => page);
          expect(new Set(listed)).toEqual(new Set(kept.values()));
          for (const address of kept.keys()) expect(await saved.page(address)).toBeDefined();
        }
      }),
    );
  });
});
