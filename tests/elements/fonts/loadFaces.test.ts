// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { loadFaces } from "@/elements/fonts/loadFaces";

let load: ReturnType<typeof vi.fn<(font: string) => Promise<object[]>>>;

beforeEach(() => {
  load = vi.fn().mockResolvedValue([{}]);
  Object.defineProperty(document, "fonts", { value: { load }, configurable: true });
});
afterEach(() => {
  for (const { dataset } of [document.documentElement, document.body]) {
    for (const name of Object.keys(dataset)) delete dataset[name];
  }
});

const asked = () => load.mock.calls.map(([font]) => font);

describe("loadFaces", () => {
  test.each([
    ["as the site sets Urdu", {}, ["nastaliq"], "nastaliq latin"],
    ["in Naskh, where that is chosen", { arabicFace: "naskh" }, ["nastaliq"], "naskh latin"],
    ["none in a light page", { light: "" }, ["nastaliq"], undefined],
    ["none where the device’s own are chosen", { arabicFace: "system" }, ["nastaliq"], undefined],
    ["Latin letters with their weight", { typeface: "nastaliq" }, ["serif"], "serif"],
    ["none in the page’s own typeface", { typeface: "serif" }, ["serif"], undefined],
    ["none that came too late", { typeface: "nastaliq" }, ["nastaliq"], undefined],
    ["none that is there", { faces: "serif nastaliq latin" }, ["nastaliq"], undefined],
  ])("loads %s", async (_, marks, typefaces, faces) => {
    Object.assign(document.documentElement.dataset, marks);
    await loadFaces(typefaces);
    expect(document.body.dataset.faces).toBe(faces);
    if (faces === undefined) expect(asked()).toEqual([]);
  });

  test("adds to the faces of drawn texts, and changes none of the page’s own", async () => {
    document.documentElement.dataset.faces = "serif nastaliq-words";
    await loadFaces(["nastaliq"]);
    await loadFaces(["serif", "naskh"]);
    expect(document.body.dataset.faces).toBe("nastaliq latin naskh");
    expect(document.documentElement.dataset.faces).toBe("serif nastaliq-words");
  });

  test("takes the core where the whole of Nastaliq can’t be had", async () => {
    load.mockImplementation(async (font) => (font === '1em "Waraq Nastaliq"' ? [] : [{}]));
    await loadFaces(["nastaliq"]);
    expect(document.body.dataset.faces).toBe("nastaliq-core latin");
  });

  test("takes the whole where only the core is there", async () => {
    document.documentElement.dataset.faces = "serif nastaliq-core latin";
    await loadFaces(["nastaliq"]);
    expect(document.body.dataset.faces).toBe("nastaliq");
  });

  describe("for the publication’s own titles", () => {
    test("takes the core of Nastaliq", async () => {
      await loadFaces(["nastaliq"], { arePublished: true });
      expect(asked()).toEqual(['1em "Waraq Nastaliq Core"', '1em "Waraq Latin"']);
      expect(document.body.dataset.faces).toBe("nastaliq-core latin");
    });

    test("takes the whole of it where that alone can be had", async () => {
      load.mockImplementation(async (font) => (font.includes("Core") ? [] : [{}]));
      await loadFaces(["nastaliq"], { arePublished: true });
      expect(document.body.dataset.faces).toBe("nastaliq latin");
    });

    test.each(["nastaliq", "nastaliq-core"])("takes nothing where %s is there", async (face) => {
      document.documentElement.dataset.faces = `serif ${face} latin`;
      await loadFaces(["nastaliq"], { arePublished: true });
      expect(asked()).toEqual([]);
    });
  });
});
