import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fileTree } from "@/files/fileTree";
import { seededRandom } from "../../bench/alignment/seededRandom";
import { type BuiltCheckout, builtCheckout, differing } from "./support/builtCheckout";

const CANALS = "content/articles/canals";
const WATERS = "content/articles/warm-waters";

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

/** How many random sequences of edits are tried; `SEQUENCES=50 npm run browser rebuild` tries more. */
const SEQUENCES = Number(process.env.SEQUENCES ?? 1);

type Change = (file: string, wrong: string | RegExp, right: string) => void;

/** Edits that are right after any others, by what they change; `id` is another each time. */
const RANDOM_EDITS: readonly (readonly [
  name: string,
  (change: Change, root: string, id: string) => void,
])[] = [
  ["text", (change, _, id) => change(`${CANALS}/ur.md`, /\n$/, `\nاضافہ ${id}۔\n`)],
  ["original", (change, _, id) => change(`${WATERS}/en.md`, /\n$/, `\nAdded ${id}.\n`)],
  ["title", (change, _, id) => change(`${WATERS}/en.md`, /^title: .*$/m, `title: Waters ${id}`)],
  [
    "date",
    (change, _, id) =>
      change(`${CANALS}/article.yaml`, /^date: .*$/m, `date: 2017-0${1 + (id.length % 8)}-11`),
  ],
  [
    "new article",
    (change, root, id) => {
      cpSync(path.join(root, CANALS), path.join(root, `content/articles/weirs-${id}`), {
        recursive: true,
      });
      change(`content/articles/weirs-${id}/article.yaml`, /^formerly: .*\n/m, "");
    },
  ],
  [
    "removed article",
    (_, root) => {
      for (const name of readdirSync(path.join(root, "content/articles"))) {
        if (name.startsWith("weirs-"))
          rmSync(path.join(root, "content/articles", name), { recursive: true });
      }
    },
  ],
  [
    "slug",
    (_, root, id) => {
      const articles = path.join(root, "content/articles");
      const name = readdirSync(articles).find((one) => one.startsWith("weirs-"));
      if (!name) return;
      const renamed = path.join(articles, `weirs-${id}-renamed`);
      renameSync(path.join(articles, name), renamed);
      const yaml = path.join(renamed, "article.yaml");
      writeFileSync(yaml, readFileSync(yaml, "utf8").replace(/^formerly: .*\n/m, ""));
      appendFileSync(yaml, `formerly: [${name}]\n`);
    },
  ],
  [
    "topic",
    (change, _, id) =>
      change(
        "content/publication.yaml",
        /diplomacy: \{en: [^,]*/,
        `diplomacy: {en: Diplomacy ${id}`,
      ),
  ],
  [
    "publication",
    (change, _, id) => change("content/publication.yaml", /Essays [^}]*/, `Essays ${id}.`),
  ],
  [
    "person",
    (change, _, id) => change("content/people.yaml", /Siddiqui[^,}\n]*/, `Siddiqui ${id}`),
  ],
  ["series", (change) => change("content/series/rivers.yaml", /\[(\S+), (\S+)\]/, "[$2, $1]")],
  ["page", (change, _, id) => change("content/pages/about/en.md", /\n$/, `\nAlso ${id}.\n`)],
  [
    "picture",
    (change, _, id) =>
      change(`${WATERS}/two-flags.svg`, /<svg (data-edit="[^"]*" )?/, `<svg data-edit="${id}" `),
  ],
  [
    "message",
    (change, _, id) => change("messages/en.json", /"notes": "[^"]*"/, `"notes": "Notes ${id}"`),
  ],
  [
    "style",
    (change, _, id) =>
      change("src/styles/prose.css", /$/, `\n@layer prose { .prose hr { --edit: "${id}"; } }\n`),
  ],
  [
    "component",
    (change, _, id) =>
      change("src/ui/pages/ArchiveView.tsx", /<h1( data-edit="[^"]*")?>/, `<h1 data-edit="${id}">`),
  ],
];

describe("a build that others went before", () => {
  let checkout: BuiltCheckout;
  let afresh: BuiltCheckout;
  beforeAll(() => {
    checkout = builtCheckout("rebuild");
    afresh = builtCheckout("afresh");
  });
  afterAll(() => {
    checkout.remove();
    afresh.remove();
  });

  const known = () => {
    const rendered = path.join(checkout.root, ".waraq/prepared/rendered.json");
    return (JSON.parse(readFileSync(rendered, "utf8")) as string[]).sort();
  };
  /** Changes a file that an earlier edit may have removed, or changed otherwise. */
  const change: Change = (file, wrong, right) => {
    const at = path.join(checkout.root, file);
    if (existsSync(at)) writeFileSync(at, readFileSync(at, "utf8").replace(wrong, right));
  };
  const edit = (file: string, wrong: string | RegExp, right: string) => {
    const at = path.join(checkout.root, file);
    const text = readFileSync(at, "utf8");
    expect(text, file).toMatch(wrong);
    writeFileSync(at, text.replace(wrong, right));
  };

  test("gives what a build from nothing gives, byte for byte, and renders only what changed", async () => {
    await checkout.build();
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
      [
        "articles",
        CONTENT,
        [...inBoth("pages/about"), "/ur/people/amina-siddiqui/", "/ur/topics/diplomacy/"],
      ],
      ["code", CODE, []],
    ] as const) {
      edits(edit, checkout.root);
      await checkout.build();
      expect(known(), name).toEqual(stillKnown);
      const after = await checkout.result();
      checkout.forget();
      await checkout.build();
      expect(known()).toEqual([]);
      expect(differing(after, await checkout.result()), name).toEqual([]);
    }
  }, 600_000);

  test("does so after any sequence of edits, with a cache that is damaged now and then", async () => {
    const content = (one: BuiltCheckout) => path.join(one.root, "content");
    rmSync(content(checkout), { recursive: true });
    cpSync(content(afresh), content(checkout), { recursive: true });
    const random = seededRandom(50);
    const anyOf = <One>(all: readonly One[]) => all[Math.floor(random() * all.length)] as One;
    for (let sequence = 1; sequence <= SEQUENCES; sequence += 1) {
      const done: string[] = [];
      const most = 1 + Math.floor(random() * 5);
      for (let count = 0; count < most; count += 1) {
        const [name, edits] = anyOf(RANDOM_EDITS);
        done.push(name);
        edits(change, checkout.root, `${sequence}-${count}`);
      }
      if (random() < 0.3) {
        done.push("damage");
        await damage(path.join(checkout.root, ".waraq/cache"), random);
      }
      // Builds of all sequences follow each other in the same checkout.
      await checkout.build();
      const after = await checkout.result();
      afresh.forget();
      for (const folder of ["content", "messages", "src"]) {
        const [from, to] = [checkout, afresh].map(({ root }) => path.join(root, folder));
        rmSync(to as string, { recursive: true });
        cpSync(from as string, to as string, { recursive: true });
      }
      await afresh.build();
      const named = `sequence ${sequence}: ${done.join(", ")}`;
      expect(differing(after, await afresh.result()), named).toEqual([]);
    }
  }, 36_000_000);
});

/** Overwrites some files of a cache. */
async function damage(cache: string, random: () => number): Promise<void> {
  for (const file of await fileTree(cache)) {
    if (random() < 0.2) writeFileSync(path.join(cache, file), "damaged");
  }
}
