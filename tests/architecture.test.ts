import { execFile } from "node:child_process";
import {
  copyFile,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/** What the table of rooms in docs/architecture.md says of one room. */
interface Room {
  readonly name: string;
  readonly rooms: readonly string[];
  readonly packages: readonly string[];
}

/** What is no room of `src`. */
const OUTSIDE_SRC = new Set(["app", "bin"]);
/** Rooms that hold no scripts. */
const WITHOUT_SCRIPTS = new Set(["styles"]);
/** How some packages are imported: by an entry that isn't their name. */
const ENTRIES: Record<string, string> = {
  "node:*": "node:fs/promises",
  "icu-minify": "icu-minify/format",
  lit: "lit/html.js",
  tsx: "tsx/esm/api",
};
/** Packages that are types alone: `@types/hast` is imported as `hast`. */
const TYPES = "@types/";

let folder: string;
let rooms: readonly Room[];
let packages: readonly string[];
/** The specifiers that the linter refuses, file by file. */
const refused = new Map<string, Set<string>>();

/** Reads the table of rooms. */
async function readTable(): Promise<Room[]> {
  const text = await readFile("docs/architecture.md", "utf8");
  const names = (cell = "") => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name);
  return [...text.matchAll(/^\| (`[^|]+`) \|[^|]+\|([^|]+)\|([^|]+)\|$/gm)].map(
    ([, name, rooms, packages]) => ({
      name: names(name)[0] ?? "",
      rooms: names(rooms),
      packages: names(packages),
    }),
  );
}

async function readPackages(): Promise<string[]> {
  const { dependencies, devDependencies } = JSON.parse(await readFile("package.json", "utf8"));
  const installed = Object.keys({ ...dependencies, ...devDependencies });
  const names = installed.map((name) => (name.startsWith(TYPES) ? name.slice(TYPES.length) : name));
  return [...new Set([...names, "node:*", "a-package-of-tomorrow"])].filter(
    (name) => name !== "node",
  );
}

/** Where a file of a room lies. */
const fileIn = (room: string): string =>
  OUTSIDE_SRC.has(room) ? `${room}/case.${room === "bin" ? "js" : "ts"}` : `src/${room}/case.ts`;

/** Lints a file of each room that imports every room and every package. */
async function lintAll(): Promise<void> {
  for (const { name } of scripted(rooms)) {
    const specifiers = [
      ...[...rooms.map(({ name }) => name), "tomorrow"].map((other) => `@/${other}/case`),
      ...packages.map((name) => ENTRIES[name] ?? name),
    ];
    const file = path.join(folder, fileIn(name));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(
      file,
      specifiers.map((specifier) => `export * from "${specifier}";\n`).join(""),
    );
  }
  for (const [file, specifier] of RELATIVE) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(
      path.join(folder, file),
      `export const it = await import("${specifier}");\nexport * from "${specifier}";\n`,
    );
  }
  const { stdout } = await promisify(execFile)(
    path.resolve("node_modules/.bin/biome"),
    ["lint", "--vcs-enabled=false", "--max-diagnostics=none", "--reporter=github", "."],
    { cwd: folder, maxBuffer: 64 * 1024 * 1024 },
  ).catch((failed: { stdout: string }) => failed);
  for (const [, file = "", line = ""] of stdout.matchAll(
    /title=(?:lint\/style\/noRestrictedImports|plugin),file=([^,]+),line=(\d+)/g,
  )) {
    const text = (await readFile(file, "utf8")).split("\n")[Number(line) - 1] ?? "";
    const place = path.relative(folder, file);
    refused.set(place, (refused.get(place) ?? new Set()).add(/"(.*)"/.exec(text)?.[1] ?? ""));
  }
}

const scripted = (all: readonly Room[]) => all.filter(({ name }) => !WITHOUT_SCRIPTS.has(name));

const RELATIVE = [
  ["src/content/relative.ts", "../core/library", "refused"],
  ["src/content/pictures/relative.ts", "../../core/library", "refused"],
  ["src/elements/page/relative.ts", "../../page/addresses", "refused"],
  ["src/content/pictures/deeper/relative.ts", "../../../core/library", "refused"],
  ["src/content/pictures/near.ts", "../readFiles", "allowed"],
  ["src/content/pictures/deeper/near.ts", "../../readFiles", "allowed"],
  ["src/content/near.ts", "./readFiles", "allowed"],
  ["src/i18n/near.ts", "../../messages/en.json", "allowed"],
] as const;

beforeAll(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), "waraq-imports-")));
  [rooms, packages] = await Promise.all([readTable(), readPackages()]);
  await copyFile("biome.json", path.join(folder, "biome.json"));
  await cp("biome", path.join(folder, "biome"), { recursive: true });
  await lintAll();
}, 60_000);

afterAll(() => rm(folder, { recursive: true }));

describe("the table of rooms in docs/architecture.md", () => {
  test("names every folder of src", async () => {
    const folders = (await readdir("src")).sort();
    const named = rooms.map(({ name }) => name).filter((name) => !OUTSIDE_SRC.has(name));
    expect(named.sort()).toEqual(folders);
  });

  test("names no package that isn't installed", () => {
    const known = new Set([...packages, "next-intl"]);
    const unknown = rooms.flatMap(({ name, packages }) =>
      packages.filter((each) => !known.has(each)).map((each) => `${name}: ${each}`),
    );
    expect(unknown).toEqual([]);
  });

  test("lists each room’s imports of rooms: the linter allows those and refuses all others", () => {
    const table = scripted(rooms).map(({ name, rooms: allowed }) => ({
      name,
      allowed: rooms
        .map((other) => other.name)
        .filter((other) => other === name || allowed.includes(other)),
    }));
    const linted = scripted(rooms).map(({ name }) => ({
      name,
      allowed: rooms
        .map((other) => other.name)
        .filter((other) => !refused.get(fileIn(name))?.has(`@/${other}/case`)),
    }));
    expect(linted).toEqual(table.map((row) => withoutItself(row)));
  });

  test("lists each room’s packages: the linter allows those and refuses all others", () => {
    for (const { name, packages: allowed } of scripted(rooms)) {
      const open = packages.filter(
        (each) => !refused.get(fileIn(name))?.has(ENTRIES[each] ?? each),
      );
      expect([...open].sort(), name).toEqual([...allowed].sort());
    }
  });

  test("closes an unlisted room to all others", () => {
    const open = scripted(rooms).filter(
      ({ name }) => !refused.get(fileIn(name))?.has("@/tomorrow/case"),
    );
    expect(open).toEqual([]);
  });

  test("closes an unlisted package to all rooms", () => {
    const open = scripted(rooms).filter(
      ({ name }) => !refused.get(fileIn(name))?.has("a-package-of-tomorrow"),
    );
    expect(open).toEqual([]);
  });
});

describe("a relative import", () => {
  test.each(RELATIVE)("%s imports %s: %s", (file, specifier, verdict) => {
    expect(refused.get(file)?.has(specifier) ? "refused" : "allowed").toBe(verdict);
  });
});

/** `app` and `bin` have no address of their own among the rooms. */
function withoutItself({ name, allowed }: { name: string; allowed: readonly string[] }) {
  return {
    name,
    allowed: OUTSIDE_SRC.has(name) ? allowed.filter((other) => other !== name) : allowed,
  };
}

test("no two files of a folder differ only in upper and lower case", async () => {
  const folders = [
    "app",
    "bench",
    "bin",
    "biome",
    "content",
    "docs",
    "messages",
    "public",
    "src",
    "tests",
  ];
  const files = (
    await Promise.all(
      folders.map(async (name) =>
        (await readdir(name, { recursive: true })).map((file) => path.join(name, file)),
      ),
    )
  ).flat();
  // `import "./Figure"` finds any of a folder's files of that name, whatever their ending.
  const names = new Set(files.map((file) => file.replace(/\.(?:d\.ts|tsx?|js)$/, "")));
  const seen = new Map<string, string>();
  const alike = [...names].flatMap((name) => {
    const other = seen.get(name.toLowerCase());
    seen.set(name.toLowerCase(), name);
    return other === undefined ? [] : [`${other} and ${name}`];
  });
  expect(alike).toEqual([]);
});
