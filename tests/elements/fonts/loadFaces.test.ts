// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { loadFaces } from "@/elements/fonts/loadFaces";

let load: ReturnType<typeof vi.fn<(font: string) => Promise<object[]>>>;

beforeEach(() => {
  load = vi.fn().mockResolvedValue([{}]);
  Object.defineProperty(document, "fonts", { value: { load }, configurable: true });
});
afterEach(() => {
  for (const name of Object.keys(document.documentElement.dataset)) {
    delete document.documentElement.dataset[name];
  }
});

const asked = () => load.mock.calls.map(([font]) => font);

describe("loadFaces", () => {
  test.each([
    ["as the site sets Urdu", {}, ["nastaliq", "serif"], "nastaliq latin"],
    ["in Naskh, where that is chosen", { arabicFace: "naskh" }, ["nastaliq"], "naskh latin"],
    ["none in a light page", { light: "" }, ["nastaliq"], undefined],
    ["none where the device’s own are chosen", { arabicFace: "system" }, ["nastaliq"], undefined],
    ["none for Latin letters", {}, ["serif"], undefined],
    ["none that is there", { faces: "nastaliq latin" }, ["nastaliq"], "nastaliq latin"],
  ])("loads %s", async (_, marks, typefaces, faces) => {
    Object.assign(document.documentElement.dataset, marks);
    await loadFaces(typefaces);
    expect(document.documentElement.dataset.faces).toBe(faces);
    if (faces === undefined) expect(asked()).toEqual([]);
  });

  test("adds to the faces that are there", async () => {
    document.documentElement.dataset.faces = "serif";
    await loadFaces(["nastaliq"]);
    expect(asked()).toEqual(['1em "Waraq Nastaliq"', '1em "Waraq Latin"']);
    expect(document.documentElement.dataset.faces).toBe("serif nastaliq latin");
  });
});
