import { execFileSync } from "node:child_process";
import { mkdir, rm, symlink, utimes } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { fingerprint } from "@/build/fingerprint";
import { readSettings } from "@/build/settings";
import { makeFiles, writeFiles } from "../files/folders";

const sources = {
  "app/page.tsx": "page",
  "src/core/a.ts": "a",
  "messages/en.json": "{}",
  "public/icon.svg": "<svg/>",
  "content/publication.yaml": "default: en",
  "package-lock.json": "{}",
  "next.config.ts": "export default {}",
};

const of = (root: string, environment = {}) => fingerprint(readSettings(environment, root));

describe("fingerprint", () => {
  test("is the same for the same content, whatever its dates and folder", async () => {
    const [one, other] = [await makeFiles(sources), await makeFiles(sources)];
    await utimes(path.join(one, "app/page.tsx"), 1, 1);
    expect(await of(one)).toBe(await of(other));
  });

  test.each([...Object.keys(sources), "content/articles/new/en.md", "src/core/new.ts"])(
    "changes with %s",
    async (file) => {
      const root = await makeFiles(sources);
      const before = await of(root);
      await writeFiles(root, { [file]: "changed" });
      expect(await of(root)).not.toBe(before);
    },
  );

  test("changes with a file's name and with the site's address", async () => {
    const root = await makeFiles(sources);
    const { "src/core/a.ts": text, ...others } = sources;
    expect(await of(await makeFiles({ ...others, "src/core/b.ts": text }))).not.toBe(
      await of(root),
    );
    expect(await of(root, { SITE_URL: "https://a.example" })).not.toBe(await of(root));
  });

  test("counts what sites are known by, though it is hidden", async () => {
    const root = await makeFiles(sources);
    const before = await of(root);
    await writeFiles(root, { "public/.well-known/security.txt": "Contact: mailto:a@b.example" });
    expect(await of(root)).not.toBe(before);
  });

  test("ignores tests, results and hidden files", async () => {
    const root = await makeFiles(sources);
    const before = await of(root);
    await writeFiles(root, {
      "tests/a.test.ts": "",
      "out/index.html": "",
      "content/.DS_Store": "",
    });
    expect(await of(root)).toBe(before);
  });

  test.each([
    ["a file", "content/articles/a.md", "../texts/one.md", "../texts/two.md"],
    ["a folder", "content/articles/a", "../texts/1", "../texts/2"],
    [
      "a file of the checkout",
      "public/a.txt",
      "../content/texts/one.md",
      "../content/texts/two.md",
    ],
    ["a folder of the checkout", "public/a", "../content/texts/1", "../content/texts/2"],
    ["nothing", "content/articles/a.md", "../texts/one.md", "../texts/gone.md"],
  ])("changes when a link to %s points elsewhere", async (_, link, before, after) => {
    const root = await makeFiles({
      ...sources,
      "content/texts/one.md": "one",
      "content/texts/two.md": "two",
      "content/texts/1/en.md": "one",
      "content/texts/2/en.md": "two",
    });
    await mkdir(path.join(root, "content/articles"));
    const turn = async (target: string) => {
      await rm(path.join(root, link), { force: true });
      await symlink(target, path.join(root, link));
      return of(root);
    };
    expect(await turn(before)).not.toBe(await turn(after));
    expect(await turn(before)).toBe(await turn(before));
  });

  test("changes with the target of a link", async () => {
    const root = await makeFiles({ ...sources, "content/texts/one.md": "one" });
    await symlink("texts", path.join(root, "content/articles"));
    const before = await of(root);
    await writeFiles(root, { "content/texts/one.md": "changed" });
    expect(await of(root)).not.toBe(before);
  });

  test("handles links that form loops, and a missing publication", async () => {
    const root = await makeFiles(sources);
    await symlink("..", path.join(root, "content/loop"));
    expect(await of(root)).toBe(await of(root));
    expect(await of(root, { CONTENT_DIR: "nowhere" })).not.toBe(await of(root));
  });

  test("includes only the names of files that no build reads, such as films", async () => {
    const root = await makeFiles({ ...sources, "content/articles/a/film.mp4": "one" });
    const before = await of(root);
    await writeFiles(root, { "content/articles/a/film.mp4": "other" });
    expect(await of(root)).toBe(before);
    await writeFiles(root, { "content/articles/a/second.mp4": "" });
    expect(await of(root)).not.toBe(before);
  });

  test("does not wait for a pipe that a link leads to", async () => {
    const root = await makeFiles(sources);
    execFileSync("mkfifo", [path.join(root, "pipe")]);
    await symlink("../pipe", path.join(root, "public/a.txt"));
    expect(await of(root)).toMatch(/^[0-9a-f]{64}$/);
  });
});
