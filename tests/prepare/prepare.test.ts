import { rm } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { develop } from "@/build/develop";
import { readContent } from "@/build/readContent";
import { loadLibrary } from "@/content/loadLibrary";
import { describeProblems } from "@/content/problems/describeProblems";
import { prepare } from "@/prepare/prepare";
import { makeCheckout } from "../build/checkout";
import { readFiles, writeFiles } from "../files/folders";
import { samplePicture } from "../support/samplePicture";

const text = "content/articles/warm-waters/en.md";
const article = (body: string) => `---\ntitle: Warm waters\nsummary: Divided.\n---\n\n${body}\n`;
const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"/>';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});
beforeEach(() => {
  vi.spyOn(console, "log").mockReturnValue();
});

describe("prepare", () => {
  test("writes the library, each text, the site, the script and the pictures", async () => {
    const settings = await makeCheckout({ SITE_URL: "https://river.example" });
    await writeFiles(settings.root, {
      [text]: article("Text.\n\n![A flag](flag.svg)"),
      "content/articles/warm-waters/flag.svg": picture,
    });
    const folder = path.join(settings.root, "prepared");
    const content = await loadLibrary(settings.contentDir);
    await prepare(content, settings, folder);
    const files = await readFiles(folder);
    expect(Object.keys(files)).toEqual([
      expect.stringMatching(/^assets\/before-first-paint-[0-9a-f]{10}\.js$/),
      expect.stringMatching(/^assets\/elements-[0-9a-f]{10}\.js$/),
      "bodies/articles/warm-waters/en.json",
      "library.json",
      expect.stringMatching(/^media\/flag-[0-9a-f]+\.svg$/),
      "rendered.json",
      "site.json",
      "worker.js",
    ]);
    expect(JSON.parse(files["library.json"] ?? "")).toEqual(content.library);
    expect(files["bodies/articles/warm-waters/en.json"]).toEqual(
      content.bodies.articles["warm-waters"]?.en?.source,
    );
    expect(JSON.parse(files["site.json"] ?? "")).toEqual({
      siteUrl: "https://river.example",
      scripts: {
        beforeFirstPaint: `/${Object.keys(files)[0]}`,
        elements: `/${Object.keys(files)[1]}`,
      },
      icons: [],
    });
    expect(await prepare(content, settings, folder)).toEqual([]);
  });

  test.each([
    ["the publication's address", "address: https://doab.example\n", "https://doab.example"],
    ["this machine's", "", "http://localhost:3000"],
  ])("uses %s if SITE_URL is not set", async (_, line, siteUrl) => {
    const settings = await makeCheckout();
    await writeFiles(settings.root, {
      "content/publication.yaml": `${line}default: en\nlanguages:\n  en: {name: River}\n`,
    });
    const folder = path.join(settings.root, "prepared");
    await prepare(await loadLibrary(settings.contentDir), settings, folder);
    expect(JSON.parse((await readFiles(folder))["site.json"] ?? "")).toMatchObject({ siteUrl });
  });
});

describe("prepare, of a picture that is damaged", () => {
  async function damaged() {
    const settings = await makeCheckout();
    const whole = await samplePicture(500, 300).jpeg().toBuffer();
    await writeFiles(settings.root, {
      [text]: article("Text.\n\n![A boat](boat.jpg)"),
      "content/articles/warm-waters/boat.jpg": whole.subarray(0, 2000),
    });
    const report = [
      `${settings.contentDir}/articles/warm-waters/boat.jpg error broken-picture: The picture can’t be prepared for the site: VipsJpeg: premature end of JPEG image.`,
      "  Open it in the program that made it, and export it again.",
      "",
      "1 error. Each rule is explained in docs/rules/.",
    ].join("\n");
    const folder = path.join(settings.root, "prepared");
    return { settings, folder, report, content: await loadLibrary(settings.contentDir) };
  }

  test("throws, and writes nothing", async () => {
    const { settings, folder, report, content } = await damaged();
    await expect(prepare(content, settings, folder)).rejects.toThrow(
      expect.objectContaining({ name: "Failure", message: report }),
    );
    expect(await readFiles(folder)).toEqual({});
  });

  test("omits it when a reporter is given", async () => {
    const { settings, folder, report, content } = await damaged();
    const onFaults = vi.fn();
    const changed = await prepare(content, settings, folder, { onFaults });
    expect(onFaults).toHaveBeenCalledExactlyOnceWith(report);
    expect(changed).toContain("library.json");
    expect(changed.filter((name) => name.startsWith("media/"))).toEqual([]);
  });
});

describe("readContent", () => {
  test("throws all problems at once, if one is an error", async () => {
    const settings = await makeCheckout();
    await writeFiles(settings.root, { [text]: "---\ntitel: Warm waters\n---\n\nText.\n" });
    const content = await loadLibrary(settings.contentDir);
    await expect(readContent(settings)).rejects.toThrow(
      expect.objectContaining({
        name: "Failure",
        message: describeProblems(content, settings.contentDir),
      }),
    );
    expect(content.problems.length).toBeGreaterThan(1);
  });

  test("throws an error that says that there is no publication", async () => {
    const settings = await makeCheckout();
    await expect(readContent({ ...settings, contentDir: "/nowhere" })).rejects.toThrow("/nowhere");
  });
});

describe("develop", { timeout: 20_000 }, () => {
  test("prepares saved files in spite of faults, and ends when aborted", async () => {
    const warn = vi.spyOn(console, "warn").mockReturnValue();
    vi.stubEnv("NEXT_DOES", "hang");
    const settings = await makeCheckout();
    const stop = new AbortController();
    const developing = develop(settings, stop.signal, String);
    const work = path.join(settings.root, ".waraq");
    const state = async () => {
      const files = await readFiles(work);
      const body = files["dev/bodies/articles/warm-waters/en.json"] ?? "";
      return { body, revision: files["revision.ts"] };
    };
    // Next has been started once its stand-in has left its mark.
    await vi.waitFor(
      async () => expect(Object.keys(await readFiles(settings.root))).toContain("worker.pid"),
      10_000,
    );
    const first = await state();
    expect(first.body).toContain("One paragraph.");
    expect(first.revision).toMatch(/^export const revision = "[0-9a-f]{16}";\n$/);

    await writeFiles(settings.root, { [text]: article("Another paragraph.") });
    await vi.waitFor(async () => {
      const now = await state();
      expect(now.body).toContain("Another paragraph.");
      expect(now.revision).not.toBe(first.revision);
    }, 10_000);

    expect(warn).not.toHaveBeenCalled();
    await writeFiles(settings.root, { [text]: "---\ntitel: x\n---\n\nFaulty.\n" });
    await vi.waitFor(() => expect(warn.mock.lastCall?.[0]).toContain("“titel”"), 10_000);

    stop.abort("SIGTERM");
    expect(await developing).toBe(0);
  });

  test("shows no page of another publication that was prepared before", async () => {
    vi.stubEnv("NEXT_DOES", "hang");
    const settings = await makeCheckout();
    await writeFiles(settings.root, {
      "other/publication.yaml": "default: en\nlanguages: {en: {name: Other}}\n",
      "other/articles/warm-waters/article.yaml": "original: en\ndate: 2017-06-06\n",
      "other/articles/warm-waters/en.md": article("Of another publication."),
    });
    for (const [contentDir, shown] of [
      [settings.contentDir, "One paragraph."],
      [path.join(settings.root, "other"), "Of another publication."],
    ] as const) {
      await rm(path.join(settings.root, "worker.pid"), { force: true });
      const stop = new AbortController();
      const developing = develop({ ...settings, contentDir }, stop.signal, String);
      await vi.waitFor(
        async () => expect(Object.keys(await readFiles(settings.root))).toContain("worker.pid"),
        10_000,
      );
      const files = await readFiles(path.join(settings.root, ".waraq"));
      expect(files["dev/bodies/articles/warm-waters/en.json"]).toContain(shown);
      stop.abort("SIGTERM");
      await developing;
    }
  });
});
