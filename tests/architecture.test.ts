import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const FORBIDDEN = [
  ["src/core/a.ts", "@/markdown/readMarkdown", "`core` is the model and its rules"],
  ["src/core/a.ts", "node:fs", "`core` runs without Node"],
  ["src/core/a.ts", "react", "`core` knows no React and no Next"],
  ["src/markdown/a.ts", "node:fs/promises", "`markdown` runs without Node"],
  ["src/content/a.ts", "@/ui/text/TextIn", "`content` makes files into a library"],
  ["src/i18n/a.ts", "@/content/readPrepared", "`i18n` gives words and formats"],
  ["src/publish/a.ts", "@/content/readPrepared", "`publish` makes page models"],
  ["src/publish/pages/a.ts", "../../content/readPrepared", "`publish` makes page models"],
  ["src/ui/a.tsx", "@/content/readPrepared", "`ui` only draws page models"],
  ["src/elements/a.ts", "react", "`elements` knows no React and no Next"],
  ["src/elements/a.ts", "@/ui/text/TextIn", "`elements` run in the reader's browser"],
  ["src/reader/a.ts", "@/elements/elements", "`reader` keeps what is the reader's"],
  ["src/reader/a.ts", "react", "`reader` knows no React and no Next"],
  ["src/worker/a.ts", "@/elements/elements", "`worker` runs beside the pages"],
  ["src/prepare/a.ts", "@/ui/text/TextIn", "`prepare` works before Next"],
  ["src/press/a.ts", "../../app/site", "`press` works on finished files"],
  ["src/server/a.ts", "@/press/press", "`server` serves a finished folder"],
  ["app/a.tsx", "@/markdown/readMarkdown", "`app` holds thin routes"],
  ["bin/a.js", "zod", "`bin` runs before anything is installed"],
] as const;

const ALLOWED = [
  ["src/markdown/a.ts", "@/core/library"],
  ["src/content/a.ts", "node:fs/promises"],
  ["src/publish/a.ts", "@/i18n/messages"],
  ["src/ui/a.tsx", "@/publish/Page"],
  ["src/elements/a.ts", "@/reader/Bookmark"],
  ["src/worker/a.ts", "@/reader/Bookmark"],
  ["src/press/a.ts", "@/files/fileTree"],
  ["app/a.tsx", "@/content/readPrepared"],
] as const;

let folder: string;
/** What the linter says, file by file. */
const said = new Map<string, string[]>();

/** A file of one import at a path, numbered so that each case has its own. */
function fileOf(file: string, number: number): string {
  return file.replace(/a(?=\.[jt]sx?$)/, `case-${number}`);
}

beforeAll(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), "waraq-imports-")));
  await copyFile("biome.json", path.join(folder, "biome.json"));
  for (const [number, [file, specifier]] of [...FORBIDDEN, ...ALLOWED].entries()) {
    const target = path.join(folder, fileOf(file, number));
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, `import * as it from "${specifier}";\n\nexport { it };\n`);
  }
  const report = await promisify(execFile)(
    path.resolve("node_modules/.bin/biome"),
    ["lint", "--vcs-enabled=false", "--max-diagnostics=none", "--reporter=github", "."],
    { cwd: folder },
  ).catch((failed: { stdout: string }) => failed);
  for (const [, file = "", message = ""] of report.stdout.matchAll(
    /noRestrictedImports,file=([^,]+),.*?::(.*)/g,
  )) {
    const place = path.relative(folder, file);
    said.set(place, [...(said.get(place) ?? []), message]);
  }
});

afterAll(() => rm(folder, { recursive: true }));

describe("the import table", () => {
  it.each(FORBIDDEN.map((row, number) => [...row, number] as const))(
    "%s may not import %s: %s",
    (file, _specifier, message, number) => {
      expect(said.get(fileOf(file, number))).toEqual([expect.stringContaining(message)]);
    },
  );

  it.each(ALLOWED.map((row, number) => [...row, number + FORBIDDEN.length] as const))(
    "%s may import %s",
    (file, _specifier, number) => {
      expect(said.get(fileOf(file, number))).toBeUndefined();
    },
  );
});
