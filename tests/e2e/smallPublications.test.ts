import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask } from "./support/ask";
import { openPage } from "./support/browser";
import { fixture } from "./support/checkout";
import { describeRebuilding } from "./support/describeRebuilding";
import { describeSoundSite } from "./support/describeSoundSite";
import { excessWidth } from "./support/excessWidth";
import { pagesOf } from "./support/pagesOf";
import { startNginx } from "./support/startNginx";
import { type StartedFixture, startFixture } from "./support/startSite";

interface SmallPublication {
  /** Of the fixture. */
  readonly name: string;
  readonly locales: readonly string[];
  /** The kinds of page that it has, as the second segment of their addresses. */
  readonly kinds: readonly string[];
}

/** What every publication has for its readers, however small. */
const READERS = ["bookmarks", "offline", "settings"];

/** Builds and serves a fixture, and tests what goes for all; `more` adds what goes for it alone. */
function describePublication(
  { name, locales, kinds }: SmallPublication,
  more: (opened: () => { readonly address: string; readonly outDir: string }) => void = () => {},
) {
  describe(`The publication ${name}`, () => {
    const contentDir = fixture(name);
    let site: StartedFixture;

    beforeAll(async () => {
      site = await startFixture(name);
    });
    afterAll(() => site?.command.end());

    const opened = () => site;
    describeSoundSite("is built and served", () => ({ ...opened(), contentDir, locales }));

    test("has only the pages that it has contents for", () => {
      const found = new Set(pagesOf(site.outDir).map((page) => page.split("/")[2] ?? ""));
      expect([...found].filter(Boolean).sort()).toEqual(kinds.toSorted());
    });

    test("redirects from / to a language that it has", async () => {
      const headers = { "accept-language": "en-GB" };
      const answer = await ask(site.address, "/", { headers });
      expect(answer.headers.location).toBe(`/${locales[0]}/`);
    });

    more(opened);
  });
}

describePublication(
  { name: "one-version", locales: ["ur"], kinds: ["archive", "articles", ...READERS] },
  (opened) => {
    test("a publication in one language offers no language switch", async () => {
      const { address, outDir } = opened();
      for (const page of pagesOf(outDir).filter((path) => path !== "/")) {
        const { body } = await ask(address, page);
        expect(body.toString(), page).not.toMatch(/hreflang|<language-switch/i);
      }
    });

    test("an article opens at its former address, behind nginx too", async () => {
      const { address, outDir } = opened();
      const nginx = await startNginx(outDir);
      try {
        for (const served of [address, nginx.address]) {
          const { status, headers } = await ask(served, "/ur/articles/sun-in-winter/?from=card");
          expect([status, headers.location]).toEqual([301, "/ur/articles/winter-sun/?from=card"]);
        }
      } finally {
        await nginx.command.end();
      }
    });
  },
);

describePublication(
  {
    name: "without-series",
    locales: ["en", "ur"],
    kinds: ["archive", "articles", "pages", "people", "topics", ...READERS],
  },
  describeRebuilding,
);

describePublication(
  {
    name: "without-people",
    locales: ["en", "ur"],
    kinds: ["archive", "articles", "pages", "series", ...READERS],
  },
  (opened) => {
    test("a page fits the window although a title and an address are one long word", async () => {
      const { address, outDir } = opened();
      const { page, close } = await openPage(address);
      const wide: string[] = [];
      for (const path of pagesOf(outDir).filter((one) => one !== "/")) {
        await page.goto(address + path);
        for (const width of [320, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          const excess = await excessWidth(page);
          if (excess > 0) wide.push(`${path} at ${width}: ${excess} too wide`);
        }
      }
      expect(wide).toEqual([]);
      await close();
    });

    test("every place of an original has a target in a translation that omits parts", async () => {
      const { address } = opened();
      const idsAt = async (path: string) => {
        const { body } = await ask(address, path);
        return [...body.toString().matchAll(/ id="?([^"\s>]+)/g)]
          .map(([, id = ""]) => id)
          .filter((id) => !id.startsWith("site-"));
      };
      const original = await idsAt("/ur/articles/the-canal/");
      expect(original).toEqual(["top.1", "what-was-lost", "what-was-lost.1", "what-was-lost.2"]);
      const translation = await idsAt("/en/articles/the-canal/");
      expect(translation.toSorted()).toEqual(original.toSorted());
    });
  },
);
