import { describe, expect, test, vi } from "vitest";
import { answerPage } from "@/worker/answerPage";

const ARTICLE = "/ur/articles/a/";

function means(network: () => Promise<Response>, saved: readonly string[] = []) {
  return {
    locales: ["en", "ur"],
    defaultLocale: "en",
    languages: () => ["fr-FR", "ur-PK"],
    network,
    saved: async (address: string) =>
      saved.includes(address) ? new Response(`saved ${address}`) : undefined,
    shell: async (address: string) =>
      /(?:offline|bookmarks)\/$/.test(address) ? new Response(`shell ${address}`) : undefined,
    later: vi.fn(),
    refresh: vi.fn(async () => undefined),
  };
}

const site = (status = 200) => vi.fn(async () => new Response("of the site", { status }));
const away = async () => {
  throw new TypeError("Failed to fetch");
};

describe("answerPage", () => {
  test.each([200, 404, 500])(
    "returns the site’s answer although the page is saved: %d",
    async (status) => {
      const lent = means(site(status), [ARTICLE]);
      expect(await (await answerPage(ARTICLE, lent)).text()).toBe("of the site");
      expect(lent.refresh.mock.calls).toEqual(status === 200 ? [[ARTICLE]] : []);
      expect(lent.later).toHaveBeenCalledTimes(status === 200 ? 1 : 0);
    },
  );

  test.each([502, 503, 504])(
    "returns the saved page if a gateway does not reach the site: %d",
    async (status) => {
      const answer = await answerPage(ARTICLE, means(site(status), [ARTICLE]));
      expect(await answer.text()).toBe(`saved ${ARTICLE}`);
      const other = await answerPage("/ur/articles/b/", means(site(status), [ARTICLE]));
      expect(other.status).toBe(status);
    },
  );

  test.each([
    [ARTICLE, `saved ${ARTICLE}`],
    ["/ur/articles/a", `saved ${ARTICLE}`],
    ["/ur/articles/a/index.html", `saved ${ARTICLE}`],
    ["/en/articles/a/", "shell /en/offline/"],
    ["/ur/articles/b/", "shell /ur/offline/"],
    ["/ur/bookmarks/", "shell /ur/bookmarks/"],
    ["/urdu/articles/a/", "shell /ur/offline/"],
  ])("without the site, returns for %s: %s", async (path, expected) => {
    expect(await (await answerPage(path, means(away, [ARTICLE]))).text()).toBe(expected);
  });

  test("redirects from the root to a language that the browser prefers", async () => {
    const redirect = vi
      .spyOn(Response, "redirect")
      .mockImplementation((to) => new Response(String(to)));
    expect(await (await answerPage("/", means(away))).text()).toBe("/ur/");
    redirect.mockRestore();
  });

  test("fails like the network if not even the shell is saved", async () => {
    const answer = await answerPage(ARTICLE, { ...means(away), shell: async () => undefined });
    expect(answer.type).toBe("error");
  });
});
