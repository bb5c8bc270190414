import { execFileSync } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readFiles } from "@/content/files/readFiles";
import { loadLibrary } from "@/content/loadLibrary";
import { formatProblems } from "@/content/problems/formatProblems";
import type { StoredText } from "@/content/threads/storedTexts";
import type { Body } from "@/core/library";
import { runUnprivileged } from "../../support/runUnprivileged";

/** The text of the first block of a body. */
const textOf = (stored?: StoredText) =>
  (JSON.parse(String(stored?.source)) as Body).blocks[0]?.text;

const VALID = join(import.meta.dirname, "../../fixtures/publications/valid");
const EN = "articles/warm-waters/en.md";

let around: string;
let dir: string;

beforeEach(async () => {
  around = await mkdtemp(join(tmpdir(), "waraq-"));
  dir = join(around, "content");
  await cp(VALID, dir, { recursive: true });
});

afterEach(() => rm(around, { recursive: true }));

const printed = async () =>
  formatProblems((await loadLibrary(dir)).problems, "content")
    .split("\n")
    .slice(0, -2);

describe("readFiles", () => {
  test("reads all files, sorted, with forward slashes, and skips hidden ones", async () => {
    await mkdir(join(dir, ".git"));
    await writeFile(join(dir, ".git/en.md"), "hidden");
    await writeFile(join(dir, "articles/.DS_Store"), "hidden");
    const { files, problems } = await readFiles(dir);
    expect(files.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      "text articles/canals/article.yaml",
      "text articles/canals/ur.md",
      "text articles/warm-waters/article.yaml",
      "text articles/warm-waters/en.md",
      "picture articles/warm-waters/map.svg",
      "picture articles/warm-waters/two-flags.svg",
      "text articles/warm-waters/ur.md",
      "text pages/about/en.md",
      "text people.yaml",
      "text publication.yaml",
      "text series/rivers.yaml",
    ]);
    expect(problems).toEqual([]);
  });

  test("drops a byte order mark", async () => {
    await writeFile(join(dir, "people.yaml"), "\uFEFFa: 1\n");
    const { files } = await readFiles(dir);
    expect(files.find(({ path }) => path === "people.yaml")).toMatchObject({ text: "a: 1\n" });
  });

  test("follows a symbolic link inside the folder", async () => {
    await rm(join(dir, "articles/warm-waters/map.svg"));
    await symlink("two-flags.svg", join(dir, "articles/warm-waters/map.svg"));
    expect(await printed()).toEqual([]);
  });
});

describe("faults that no repository can hold", () => {
  test("a missing folder is one problem, not one for each missing file", async () => {
    const { problems, library } = await loadLibrary(join(around, "nowhere"));
    expect(formatProblems(problems, "nowhere")).toBe(
      [
        "nowhere error missing-folder: The folder does not exist.",
        "  Set CONTENT_DIR to the folder that holds publication.yaml.",
        "",
        "1 error. Each rule is explained in docs/rules/.",
      ].join("\n"),
    );
    expect(library.articles).toEqual({});
  });

  test.each([
    ["a file", "file", "This path is, or leads through, a file; it is not a folder."],
    [
      "what lies behind a file",
      "file/content",
      "This path is, or leads through, a file; it is not a folder.",
    ],
    ["links in a circle", "loop", "The symbolic links to the folder form a loop (ELOOP)."],
  ])("%s instead of the folder", async (_, name, cause) => {
    await writeFile(join(around, "file"), "");
    await symlink("loop", join(around, "loop"));
    const { problems } = await loadLibrary(join(around, name));
    expect(problems.map(({ reason }) => reason)).toEqual([cause]);
  });

  test("folders and files that this account may not read", async () => {
    const said = await runUnprivileged(
      around,
      `import { chmodSync } from "node:fs";
       import { formatProblems } from "./src/content/problems/formatProblems.ts";
       import { readFiles } from "./src/content/files/readFiles.ts";
       import { fingerprint } from "./src/build/fingerprint.ts";
       ---
       const content = folder + "/content";
       chmodSync(content + "/articles/canals", 0);
       chmodSync(content + "/people.yaml", 0);
       const print = async () =>
         console.log(formatProblems((await readFiles(content)).problems, "content"));
       await print();
       chmodSync(content, 0);
       await print();
       await fingerprint({ root: folder, contentDir: content });`,
    );
    expect(said.split("\n")).toEqual([
      "content/articles/canals error unreadable-file: The folder can’t be read (EACCES).",
      "  Check who may read it.",
      "content/people.yaml error unreadable-file: The file can’t be read (EACCES).",
      "  Check who may read it.",
      "",
      "2 errors. Each rule is explained in docs/rules/.",
      "content error missing-folder: This account has no permission to read the folder (EACCES).",
      "  Give this account permission to read it and all folders above it.",
      "",
      "1 error. Each rule is explained in docs/rules/.",
    ]);
  });

  test("a symbolic link to a pipe", async () => {
    execFileSync("mkfifo", [join(dir, "articles/canals/pipe")]);
    await symlink("pipe", join(dir, "articles/canals/en.md"));
    expect(await printed()).toEqual([
      "content/articles/canals/en.md error bad-symlink: The symbolic link leads to a device or a pipe.",
      "  Put the file itself here, instead of a link to it.",
      "content/articles/canals/pipe error unreadable-file: This is a pipe, a socket or a device, not a file.",
      "  Put a file in its place, or remove it.",
    ]);
  });

  test.runIf(process.platform === "linux")("a name that is not encoded in UTF-8", async () => {
    const name = Buffer.concat([Buffer.from(`${dir}/articles/canals/caf`), Buffer.from([0xe9])]);
    await writeFile(Buffer.concat([name, Buffer.from(".png")]), "");
    expect(await printed()).toEqual([
      "content/articles/canals/caf\uFFFD.png error unreadable-file: The file can’t be read (ENOENT).",
      "  If it exists, its name is not encoded in UTF-8: rename it. If it was just removed, try again.",
      "content/articles/canals/caf\uFFFD.png warning unused-picture: No version of the article shows the picture, so it is not published.",
      "  Show it, or delete the file.",
    ]);
  });

  test("a symbolic link that leaves the folder", async () => {
    await writeFile(join(around, "secret.md"), "---\ntitle: Secret\n---\n\nSecret.\n");
    await rm(join(dir, "pages/about/en.md"));
    await symlink(join(around, "secret.md"), join(dir, "pages/about/en.md"));
    expect(await printed()).toEqual([
      "content/pages/about/en.md error bad-symlink: The symbolic link leads out of the publication’s folder.",
      "  Put the file itself here, instead of a link to it.",
    ]);
    expect(JSON.stringify((await readFiles(dir)).files)).not.toContain("Secret");
  });

  test("a symbolic link to a neighbour whose name begins alike", async () => {
    await mkdir(join(around, "content-private"));
    await symlink("../content-private", join(dir, "private"));
    expect(await printed()).toEqual([
      "content/private error bad-symlink: The symbolic link leads out of the publication’s folder.",
      "  Put the file itself here, instead of a link to it.",
    ]);
  });

  test("symbolic links that lead back, and nowhere", async () => {
    await symlink("..", join(dir, "articles/loop"));
    await symlink("gone.md", join(dir, "pages/about/ur.md"));
    expect(await printed()).toEqual([
      "content/articles/loop error bad-symlink: The symbolic link leads out of the publication’s folder.",
      "  Put the file itself here, instead of a link to it.",
      "content/pages/about/ur.md error bad-symlink: The symbolic link leads nowhere.",
      "  Put the file itself here, instead of a link to it.",
    ]);
    await rm(join(dir, "articles/loop"));
    await symlink("../..", join(dir, "articles/canals/loop"));
    await symlink("..", join(dir, "articles/warm-waters/loop"));
    expect((await printed()).filter((line) => line.includes("loop"))).toEqual([
      "content/articles/canals/loop error bad-symlink: The symbolic link leads out of the publication’s folder.",
      "content/articles/warm-waters/loop error bad-symlink: The symbolic link leads back to a folder above it.",
    ]);
  });

  test("a text of five megabytes", async () => {
    await writeFile(join(dir, EN), Buffer.alloc(5_000_000, "x"));
    expect(await printed()).toEqual([
      "content/articles/warm-waters/en.md error file-too-large: The file is 5 MB large; the limit is 250 kB.",
      "  Divide the text, or check whether the file holds something else.",
    ]);
  });

  test("a text that is not UTF-8", async () => {
    await writeFile(
      join(dir, "pages/about/en.md"),
      Buffer.from("---\ntitle: Caf\xe9\n---\n", "latin1"),
    );
    expect(await printed()).toEqual([
      "content/pages/about/en.md:2:11 error not-utf-8: The file is not encoded in UTF-8.",
      "  Save it again with UTF-8 as its encoding.",
    ]);
  });

  test("a NUL in a text", async () => {
    await writeFile(
      join(dir, "pages/about/en.md"),
      "---\ntitle: About\n---\n\nDoab\0 is\0 this.\n",
    );
    expect(await printed()).toEqual([
      "content/pages/about/en.md:5:5 error control-character: The file has 2 control characters, the first (U+0000, NUL).",
      "  Remove it; an editor that shows invisible characters helps to find it.",
    ]);
    const { bodies } = await loadLibrary(dir);
    expect(textOf(bodies.pages.about?.en)).toBe("Doab is this.");
  });

  test("a letter in another encoding that is a control character in UTF-8", async () => {
    await writeFile(join(dir, "pages/about/en.md"), "---\ntitle: About\n---\n\n\x93Doab\x94.\n");
    expect((await printed())[0]).toBe(
      "content/pages/about/en.md:5:1 error control-character: The file has 2 control characters, the first (U+0093).",
    );
  });

  test("other programs’ line separators separate words", async () => {
    await writeFile(
      join(dir, "pages/about/en.md"),
      "---\ntitle: About\n---\n\nDoab\u2028is\u2029this\x85here.\n",
    );
    const { bodies, problems } = await loadLibrary(dir);
    expect(problems).toEqual([]);
    expect(textOf(bodies.pages.about?.en)).toBe("Doab is this here.");
  });

  test("quotations nested so deeply that parsing would not end", async () => {
    await writeFile(
      join(dir, "pages/about/en.md"),
      `---\ntitle: About\n---\n\n${">".repeat(9_000)} x\n`,
    );
    expect(await printed()).toEqual([
      "content/pages/about/en.md:5:1 error unreadable-markdown: The text can’t be read as Markdown: quotations or lists are nested too deeply.",
      "  Remove some of the quotations, lists and emphasis that are nested in each other.",
    ]);
  });

  test("YAML nested so deeply that parsing would not end", async () => {
    await writeFile(join(dir, "people.yaml"), "[".repeat(9_000));
    const [first] = await printed();
    expect(first).toMatch(/^content\/people\.yaml:\d+:\d+ error bad-yaml: /);
  });

  test("a picture file that holds no picture", async () => {
    await writeFile(join(dir, "articles/warm-waters/map.svg"), Buffer.from([0, 255, 0, 255]));
    expect(await printed()).toEqual([
      "content/articles/warm-waters/map.svg error broken-picture: The drawing is not encoded in UTF-8.",
      "  Export it again as plain SVG.",
    ]);
  });
});
