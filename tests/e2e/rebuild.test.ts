import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fileTree } from "@/files/fileTree";
import { checkout as original } from "./support/checkout";
import { copyCheckout } from "./support/copyCheckout";
import { runCommand } from "./support/runCommand";

const VALID = path.join(original, "tests/fixtures/publications/valid");

const inBoth = (name: string) => [`/en/${name}/`, `/ur/${name}/`];

/** Changes what is built; paths are those of the checkout. */
type Edits = (
  edit: (file: string, wrong: string | RegExp, right: string) => void,
  root: string,
) => void;

const TEXT: Edits = (edit) => {
  edit("content/articles/warm-waters/ur.md", /\n$/, "\nاور ایک بات۔\n");
};

const CONTENT: Edits = (edit, root) => {
  edit("content/articles/warm-waters/en.md", /^title: .*$/m, "title: Cold waters");
  const at = (name: string) => path.join(root, "content/articles", name);
  cpSync(at("canals"), at("weirs"), { recursive: true });
  renameSync(at("canals"), at("barrages"));
  edit("content/articles/barrages/article.yaml", /$/, "formerly: [canals]\n");
  edit("content/series/rivers.yaml", "canals", "barrages");
  edit("content/articles/warm-waters/article.yaml", "related: [canals]", "related: [barrages]");
};

const CODE: Edits = (edit) => {
  edit("messages/en.json", '"notes": "Notes"', '"notes": "Remarks"');
  edit("src/styles/prose.css", /$/, "\n@layer prose { .prose hr { opacity: 0.9; } }\n");
};

describe("a build that others went before", () => {
  let checkout: ReturnType<typeof copyCheckout>;
  beforeAll(() => {
    checkout = copyCheckout("rebuild");
    rmSync(path.join(checkout.root, "content"), { recursive: true });
    cpSync(VALID, path.join(checkout.root, "content"), { recursive: true });
  });
  afterAll(() => checkout.remove());

  const build = async () => {
    const command = runCommand(process.execPath, ["bin/build.js"], { cwd: checkout.root, env: {} });
    expect(await command.ended, command.output()).toBe(0);
    const out = path.join(checkout.root, "out");
    const files = (await fileTree(out)).map((name) => [name, readFileSync(path.join(out, name))]);
    const rendered = path.join(checkout.root, ".waraq/prepared/rendered.json");
    return {
      files: Object.fromEntries(files) as Record<string, Buffer>,
      known: JSON.parse(readFileSync(rendered, "utf8")) as string[],
    };
  };
  const edit = (file: string, wrong: string | RegExp, right: string) => {
    const at = path.join(checkout.root, file);
    const text = readFileSync(at, "utf8");
    expect(text, file).toMatch(wrong);
    writeFileSync(at, text.replace(wrong, right));
  };

  test("gives what a build from nothing gives, byte for byte, and renders only what changed", async () => {
    await build();
    for (const [name, edits, stillKnown] of [
      [
        "a text",
        TEXT,
        [
          "/en/articles/canals/",
          "/en/articles/warm-waters/",
          "/ur/articles/canals/",
          ...["pages/about", "people/amina-siddiqui", "people/bilal-akhtar"].flatMap(inBoth),
          ...["series/rivers", "topics/diplomacy"].flatMap(inBoth),
        ].sort(),
      ],
      ["articles", CONTENT, []],
      ["code", CODE, []],
    ] as const) {
      edits(edit, checkout.root);
      const after = await build();
      expect(after.known.sort(), name).toEqual(stillKnown);
      for (const folder of [".waraq", ".next"]) {
        rmSync(path.join(checkout.root, folder), { recursive: true, force: true });
      }
      const afresh = await build();
      expect(afresh.known).toEqual([]);
      expect(Object.keys(after.files)).toEqual(Object.keys(afresh.files));
      const differing = Object.entries(after.files).filter(
        ([file, content]) => !afresh.files[file]?.equals(content),
      );
      expect(
        differing.map(([file]) => file),
        name,
      ).toEqual([]);
    }
  }, 600_000);
});
