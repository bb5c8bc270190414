import { readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { fileTree } from "@/files/fileTree";
import { linkOrCopy } from "@/files/linkOrCopy";
import { makeFiles } from "./folders";

test("linkOrCopy gives a file a second name", async () => {
  const folder = await makeFiles({ a: "one" });
  const [a, b] = [path.join(folder, "a"), path.join(folder, "b")];
  linkOrCopy(a, b);
  expect(statSync(b).ino).toBe(statSync(a).ino);
});

test("linkOrCopy replaces what has the name, and leaves nothing beside it", async () => {
  const folder = await makeFiles({ a: "one", b: "two" });
  const [a, b] = [path.join(folder, "a"), path.join(folder, "b")];
  for (const _ of ["another file", "the same file"]) {
    linkOrCopy(a, b);
    expect(readFileSync(b, "utf8")).toBe("one");
    expect(await fileTree(folder)).toEqual(["a", "b"]);
  }
});

test("linkOrCopy copies to another disk, with the date", async () => {
  // Linux has one in its memory; elsewhere the two are on one disk, and linked.
  const folder = await makeFiles({ a: "one" });
  const from = path.join(folder, "a");
  utimesSync(from, 1_000, 1_000);
  const to = `/dev/shm/waraq-${path.basename(folder)}`;
  if (!statSync("/dev/shm", { throwIfNoEntry: false })) return;
  linkOrCopy(from, to);
  expect(readFileSync(to, "utf8")).toBe("one");
  expect(statSync(to).mtimeMs).toBe(1_000_000);
  rmSync(to);
});

test("linkOrCopy leaves what has the name where there is nothing to link", async () => {
  const folder = await makeFiles({ b: "two" });
  const b = path.join(folder, "b");
  expect(() => linkOrCopy(path.join(folder, "a"), b)).toThrow("ENOENT");
  expect(readFileSync(b, "utf8")).toBe("two");
});
