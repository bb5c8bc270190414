import { brotliCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { bundleScripts } from "@/prepare/scripts/bundleScripts";
import { makeFiles, makeFolder } from "../../files/folders";

describe("bundleScripts", () => {
  test("makes one small script of each kind, named by its content", async () => {
    const root = await makeFiles({
      "src/elements/elements.ts": 'import { label } from "./label";\nconsole.log(label as string);',
      "src/elements/label.ts": 'export const label = "زبان";',
      "src/elements/beforeFirstPaint.ts": "document.title = `early`;",
    });
    const { elements, beforeFirstPaint } = await bundleScripts(root);
    const { name, code } = elements;
    expect(beforeFirstPaint.name).toMatch(/^before-first-paint-[0-9a-f]{10}\.js$/);
    // A classic script: nothing of it may become a global.
    expect(Buffer.from(beforeFirstPaint.code).toString()).toMatch(/^(?:"use strict";)?\(\(\)=>\{/);
    const text = Buffer.from(code).toString();
    expect(name).toMatch(/^elements-[0-9a-f]{10}\.js$/);
    expect(text).toContain("زبان");
    expect(text).not.toContain("import");
    expect((await bundleScripts(root)).elements.name).toBe(name);
  });

  test("keeps the early script of the site small: each page holds it", async () => {
    const { beforeFirstPaint } = await bundleScripts(process.cwd());
    // Of the table of addresses it needs one folder alone.
    expect(Buffer.from(beforeFirstPaint.code).toString()).not.toContain("{locale}");
    expect(brotliCompressSync(beforeFirstPaint.code).length).toBeLessThan(3_300);
  });

  test("puts lazy imports into chunks, with messages compiled", async () => {
    const root = await makeFiles({
      "src/elements/elements.ts":
        'import { shared } from "./shared"; shared(); import("./say").then(({ say }) => say("en"));',
      "src/elements/say.ts": `import { shared } from "./shared";
        shared();
        export const say = (lang: string) => import(\`../../messages/\${lang}.json\`);`,
      "src/elements/shared.ts": 'export const shared = () => console.log("both");',
      "messages/en.json": JSON.stringify({
        site: { skip: "Skip" },
        reader: { shelf: { count: "{count, number} in all" } },
      }),
    });
    const { elements, chunks } = await bundleScripts(root, { en: "en-GB" });
    const textOf = (name: RegExp) =>
      Buffer.from(chunks.find((chunk) => name.test(chunk.name))?.code ?? "").toString();
    const text = Buffer.from(elements.code).toString();
    const say = chunks.find(({ name }) => /^say-[A-Z0-9]{8}\.js$/.test(name));
    expect(text).toContain(`import("./${say?.name}")`);
    // What both need is in both: the page waits for no third.
    expect(text).toContain('"both"');
    expect(text).not.toMatch(/\bfrom"|import"/);
    expect(textOf(/^say-/)).toContain('"both"');
    expect(textOf(/^en-/)).toContain("in all");
    expect(textOf(/^en-/)).not.toMatch(/Skip|\{count, number\}/);
  });

  test("makes the same scripts, in whatever order the files are found", async () => {
    const namesOf = async (order: string[]) => {
      const root = await makeFiles({
        "src/elements/elements.ts": order.map((name) => `import("./${name}");`).join("\n"),
        "src/elements/one.ts": "export const one = () => console.log(1);",
        "src/elements/two.ts": "export const two = () => console.log(2);",
        "src/elements/a.ts":
          'import { one } from "./one"; import { two } from "./two"; export const a = [one, two];',
        "src/elements/b.ts":
          'import { two } from "./two"; import { one } from "./one"; export const b = [one, two];',
      });
      return (await bundleScripts(root)).chunks.map(({ name }) => name).sort();
    };
    expect(await namesOf(["a", "b"])).toHaveLength(3);
    expect(await namesOf(["a", "b"])).toEqual(await namesOf(["b", "a"]));
  });

  test("has the offline failure message in each language", async () => {
    const root = await makeFiles({
      "src/elements/elements.ts": "console.log(FAILED);",
      "messages/en.json": JSON.stringify({ reader: { failed: "It failed." } }),
      "messages/ur.json": JSON.stringify({ reader: { failed: "نہیں ہوا۔" } }),
    });
    const { elements } = await bundleScripts(root);
    const text = Buffer.from(elements.code).toString();
    expect(text).toContain("It failed.");
    expect(text).toContain("نہیں ہوا۔");
  });

  test("works without elements", async () => {
    const { elements } = await bundleScripts(await makeFolder());
    expect(elements.name).toMatch(/^elements-/);
  });

  test("throws an error that describes faulty code", async () => {
    const root = await makeFiles({ "src/elements/elements.ts": "let = ;" });
    await expect(bundleScripts(root)).rejects.toThrow("elements.ts:1:6");
  });
});
