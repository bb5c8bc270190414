import { utimes } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readSettings } from "@/prepare/settings";
import { fingerprint } from "@/press/fingerprint";
import { makeFiles, writeFiles } from "../prepare/folders";

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
  it("is the same for the same content, whatever its dates and place", async () => {
    const [one, other] = [await makeFiles(sources), await makeFiles(sources)];
    await utimes(path.join(one, "app/page.tsx"), 1, 1);
    expect(await of(one)).toBe(await of(other));
  });

  it.each([...Object.keys(sources), "content/articles/new/en.md", "src/core/new.ts"])(
    "changes with %s",
    async (file) => {
      const root = await makeFiles(sources);
      const before = await of(root);
      await writeFiles(root, { [file]: "changed" });
      expect(await of(root)).not.toBe(before);
    },
  );

  it("changes with a file's name and with the site's address", async () => {
    const root = await makeFiles(sources);
    const { "src/core/a.ts": text, ...others } = sources;
    expect(await of(await makeFiles({ ...others, "src/core/b.ts": text }))).not.toBe(
      await of(root),
    );
    expect(await of(root, { SITE_URL: "https://a.example" })).not.toBe(await of(root));
  });

  it("passes over tests, results and hidden files", async () => {
    const root = await makeFiles(sources);
    const before = await of(root);
    await writeFiles(root, {
      "tests/a.test.ts": "",
      "out/index.html": "",
      "content/.DS_Store": "",
    });
    expect(await of(root)).toBe(before);
  });
});
