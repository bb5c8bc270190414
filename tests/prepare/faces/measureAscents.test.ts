import path from "node:path";
import { expect, test } from "vitest";
import { Failure } from "@/prepare/Failure";
import { measureAscents } from "@/prepare/faces/measureAscents";
import { makeFiles } from "../folders";

test("words of Nastaliq are as high as their letters climb", async () => {
  const ascentOf = await measureAscents(path.resolve("."));
  // Of the typeface’s own outlines: a mim alone is low, and so is the letter that ends a word.
  expect(ascentOf("م")).toBeLessThan(0.7);
  expect(ascentOf("کبھی")).toBeGreaterThan(2.1);
  expect(ascentOf("کبھی")).toBeLessThan(2.2);
  expect(ascentOf("بھی")).toBeLessThan(ascentOf("کبھی") - 0.5);
  expect(ascentOf("")).toBe(0);
});

test("a missing package is named", async () => {
  const root = await makeFiles({ "package.json": "{}" });
  const measured = measureAscents(root);
  await expect(measured).rejects.toThrow(Failure);
  await expect(measured).rejects.toThrow("is not installed. Run “npm install” anew.");
});
