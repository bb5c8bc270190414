import { describe, expect, it } from "vitest";
import { bundleElements } from "@/prepare/bundleElements";
import { makeFiles, makeFolder } from "./folders";

describe("bundleElements", () => {
  it("makes one small script of all elements, named by its content", async () => {
    const root = await makeFiles({
      "src/elements/elements.ts": 'import { label } from "./label";\nconsole.log(label as string);',
      "src/elements/label.ts": 'export const label = "زبان";',
    });
    const { name, code } = await bundleElements(root);
    const text = Buffer.from(code).toString();
    expect(name).toMatch(/^elements-[0-9a-f]{16}\.js$/);
    expect(text).toContain("زبان");
    expect(text).not.toContain("import");
    expect((await bundleElements(root)).name).toBe(name);
  });

  it("does without elements", async () => {
    expect((await bundleElements(await makeFolder())).name).toMatch(/^elements-/);
  });

  it("says what is wrong with faulty code", async () => {
    const root = await makeFiles({ "src/elements/elements.ts": "let = ;" });
    await expect(bundleElements(root)).rejects.toThrow("elements.ts:1:6");
  });
});
