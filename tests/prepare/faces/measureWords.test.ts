import path from "node:path";
import { expect, test } from "vitest";
import { Failure } from "@/files/Failure";
import { measureWords } from "@/prepare/faces/measureWords";
import { makeFiles } from "../../files/folders";

test("measureWords returns greater heights for words in Nastaliq whose letters climb", async () => {
  const measure = await measureWords(path.resolve("."));
  // Of the typeface’s own outlines: a mim alone is low, and so is the letter that ends a word.
  expect(measure("م").ascent).toBeLessThan(0.7);
  expect(measure("کبھی").ascent).toBeGreaterThan(2.1);
  expect(measure("کبھی").ascent).toBeLessThan(2.2);
  expect(measure("بھی").ascent).toBeLessThan(measure("کبھی").ascent - 0.5);
});

test("measureWords returns the depth of a word’s deepest letter, with the marks below it", async () => {
  const measure = await measureWords(path.resolve("."));
  expect(measure("کم").depth).toBeCloseTo(0.6, 1);
  expect(measure("اعلانِ").depth).toBeGreaterThan(0.65);
  expect(measure("ا").depth).toBeLessThan(0.1);
});

test("measureWords returns a greater width for a longer word", async () => {
  const measure = await measureWords(path.resolve("."));
  expect(measure("ا").advance).toBeGreaterThan(0.1);
  expect(measure("باباباب").advance).toBeGreaterThan(2 * measure("با").advance);
  expect(measure("")).toEqual({ ascent: 0, depth: 0, advance: 0 });
});

test("measureWords throws an error that names a missing package", async () => {
  const root = await makeFiles({ "package.json": "{}" });
  const measured = measureWords(root);
  await expect(measured).rejects.toThrow(Failure);
  await expect(measured).rejects.toThrow("is not installed. Run “npm install” again.");
});
