import { cp, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { planRendering, type RenderPlan } from "@/build/rendering/planRendering";
import { loadLibrary } from "@/content/loadLibrary";
import type { PreparedSite } from "@/page/prepared";
import { makeFolder } from "../files/folders";

const VALID = path.join(import.meta.dirname, "../fixtures/publications/valid");
const SITE: PreparedSite = {
  siteUrl: "https://doab.example",
  scripts: { elements: "/assets/elements-1.js", beforeFirstPaint: "/assets/before-1.js" },
  icons: [],
};

async function publication() {
  const dir = await makeFolder();
  await cp(VALID, dir, { recursive: true });
  const plan = async (site = SITE, code = "") => planRendering(await loadLibrary(dir), site, code);
  const edit = async (name: string, wrong: string | RegExp, right: string) => {
    const file = path.join(dir, name);
    const text = await readFile(file, "utf8");
    expect(text).toMatch(wrong);
    await writeFile(file, text.replace(wrong, right));
  };
  return { plan, edit };
}

/** The addresses of pages that are not what they were before. */
function changed(before: RenderPlan, after: RenderPlan): string[] {
  return [...after].filter(([address, key]) => before.get(address) !== key).map(([one]) => one);
}

describe("planRendering", () => {
  test("has a key for each page of which there can be many", async () => {
    const { plan } = await publication();
    const inBoth = (name: string) => [`/en/${name}/`, `/ur/${name}/`];
    expect([...(await plan()).keys()].sort()).toEqual(
      [
        "/en/articles/warm-waters/with/ur/",
        "/ur/articles/warm-waters/with/en/",
        ...inBoth("articles/canals"),
        ...inBoth("articles/warm-waters"),
        ...inBoth("pages/about"),
        ...inBoth("people/amina-siddiqui"),
        ...inBoth("people/bilal-akhtar"),
        ...inBoth("series/rivers"),
        ...inBoth("topics/diplomacy"),
      ].sort(),
    );
  });

  test("gives the same keys to the same publication", async () => {
    const [one, other] = [await publication(), await publication()];
    expect(await one.plan()).toEqual(await other.plan());
  });

  test("changes the keys of the pages that show a text", async () => {
    const { plan, edit } = await publication();
    const before = await plan();
    await edit("articles/warm-waters/ur.md", /\n$/, "\nاور ایک بات۔\n");
    expect(changed(before, await plan())).toEqual([
      "/en/articles/warm-waters/with/ur/",
      "/ur/articles/warm-waters/",
      "/ur/articles/warm-waters/with/en/",
    ]);
  });

  test("changes the keys of all pages that name an article, when its title changes", async () => {
    const { plan, edit } = await publication();
    const before = await plan();
    await edit("articles/warm-waters/ur.md", /^title: .*$/m, "title: سرد پانی");
    expect(changed(before, await plan())).toEqual([
      "/en/articles/warm-waters/with/ur/",
      "/ur/articles/canals/",
      "/ur/articles/warm-waters/",
      "/ur/articles/warm-waters/with/en/",
      "/ur/series/rivers/",
      "/ur/topics/diplomacy/",
      "/ur/people/amina-siddiqui/",
      "/ur/people/bilal-akhtar/",
    ]);
  });

  test("changes all keys with the publication’s name, and with the code", async () => {
    const { plan, edit } = await publication();
    const before = await plan();
    expect(changed(before, await plan(SITE, "other code"))).toEqual([...before.keys()]);
    await edit("publication.yaml", /name: \w+/, "name: River");
    expect(changed(before, await plan())).toEqual([...before.keys()]);
  });

  test("changes all keys with the address of the site, or of a script", async () => {
    const { plan } = await publication();
    const before = await plan();
    const scripts = { ...SITE.scripts, elements: "/assets/elements-2.js" };
    for (const site of [
      { ...SITE, siteUrl: "https://other.example" },
      { ...SITE, scripts },
    ]) {
      expect(changed(before, await plan(site))).toEqual([...before.keys()]);
    }
  });
});
