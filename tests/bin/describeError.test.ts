import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdir, readFile, rename, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { describeError } from "../../bin/describeError.js";
import { makeFiles, makeFolder, readFiles } from "../files/folders";

const systemError = (code: string, told: object = {}) =>
  Object.assign(new Error(`${code}: what libuv says, write`), { code, syscall: "write", ...told });

const failureOfNext = (output: string) =>
  Object.assign(
    new Error(`${output.trimEnd()}\nNext could not render the pages.`, { cause: output }),
    { name: "Failure" },
  );

const failureOf = async (attempt: Promise<unknown>) =>
  attempt.then(
    () => "nothing",
    (error: unknown) => describeError(error),
  );

describe("describeError", () => {
  test.each([
    "ENOSPC",
    "EDQUOT",
    "EFBIG",
    "EROFS",
    "EACCES",
    "EPERM",
    "ENAMETOOLONG",
    "EMFILE",
    "ENFILE",
    "EISDIR",
    "ENOTDIR",
    "ENOTEMPTY",
    "ENOENT",
    "EEXIST",
    "EXDEV",
    "EIO",
    "EBUSY",
    "ETXTBSY",
    "ELOOP",
    "EINVAL",
    "EILSEQ",
    "ESTALE",
    "ENODEV",
    "ENOMEM",
    "EAGAIN",
  ])("names the file, the cause and the remedy for %s", (code) => {
    const said = describeError(systemError(code, { path: "/out/a" }));
    expect(said).toMatch(/^[A-Z/].*\. [A-Z].* \(E[A-Z]+\)$/);
    expect(said).toContain("/out/a");
    expect(said).toContain(`(${code})`);
    expect(said).not.toMatch(/\n|undefined|libuv/);
    // One that doesn't tell the file still makes a sentence.
    expect(describeError(systemError(code))).toMatch(/one of the files.* \(E[A-Z]+\)$/);
  });

  test("repeats the system’s own message for an unknown error", () => {
    expect(describeError(systemError("EWHATEVER", { path: "/out/a" }))).toBe(
      "The system refused write on /out/a: EWHATEVER: what libuv says, write. Check that file or disk, then try again.",
    );
  });

  test("describes errors that the system itself throws", async () => {
    const folder = await makeFiles({ file: "", "folder/a": "" });
    const at = (name: string) => path.join(folder, name);
    await symlink("loop", at("loop"));
    const long = "a".repeat(300);
    expect(await failureOf(writeFile(at(long), ""))).toMatch(/^The name of .*a{300} is too long/);
    expect(await failureOf(readFile(at("file/a")))).toContain("a file where a folder should be");
    expect(await failureOf(mkdir(at("gone/a")))).toMatch(/^The system can’t find .*gone\/a\./);
    expect(await failureOf(readFile(at("loop")))).toContain("form a loop");
    expect(await failureOf(rename(at("file"), at("folder")))).toContain(
      `${at("file")} → ${at("folder")}`,
    );
  });

  test("names the new file when a copy does not fit on the disk", () => {
    const told = { syscall: "copyfile", path: "/a", dest: "/full/b" };
    expect(describeError(systemError("ENOSPC", told))).toMatch(/^The disk of \/full\/b is full\. /);
  });

  test("finds the cause behind an error", () => {
    const cause = systemError("EROFS", { path: "/out/a" });
    for (const error of [new Error("Oh", { cause }), new AggregateError([new Error("x"), cause])]) {
      expect(describeError(error)).toMatch(/^The disk of \/out\/a is read-only\./);
    }
    const round = new Error("round");
    round.cause = round;
    expect(describeError(round)).toMatch(/^Error: round\n +at /);
  });

  test.each([
    [
      "Node",
      "Error: ENOSPC: no space left on device, write\n    at async x",
      /The disk of one of the files.*is full.*ENOSPC/,
    ],
    [
      "Node, with a path",
      "⨯ EACCES: permission denied, open '/a/.next/trace' {",
      /no permission to use \/a\/\.next\/trace\./,
    ],
    [
      "Node, with two",
      "EPERM: operation not permitted, rename '/a/b' -> '/c/b'",
      /\/a\/b → \/c\/b/,
    ],
    [
      "Rust",
      'TurbopackInternalError: failed to write to "/a/.next/b.js"\n\nCaused by:\n- No space left on device (os error 28)',
      /^The disk of \/a\/\.next\/b\.js is full\./,
    ],
  ])("describes a system error in a program’s output: %s", (_, output, remedy) => {
    const said = describeError(failureOfNext(output));
    expect(said).toMatch(/^Next could not render the pages\.\n[^\n]+$/);
    expect(said.split("\n")[1]).toMatch(remedy);
  });

  test("shows a program’s output when the machine is not at fault", () => {
    const output = "Error: ENOENT: no such file or directory, open '/a/b.json'\n    at page.tsx:3";
    expect(describeError(failureOfNext("Type error\n"))).toBe(
      "Type error\nNext could not render the pages.",
    );
    expect(describeError(failureOfNext(output)).split("\n")).toEqual([
      ...output.split("\n"),
      "Next could not render the pages.",
      expect.stringMatching(/^The system can’t find \/a\/b\.json\./),
    ]);
  });

  test.each([
    [
      "esbuild",
      'Build failed with 1 error:\nerror: Cannot read directory "src": too many open files',
      /this account has too many open files.[^\n]*\n {2}error: Cannot read/,
    ],
    [
      "sharp",
      "VipsForeignLoad: unable to open: Permission denied",
      /no permission to use one of the files/,
    ],
  ])("finds the system’s error in the words of %s", (_, message, said) => {
    expect(describeError(new Error(message))).toMatch(said);
  });

  test("names the program that can’t be started", () => {
    const { error } = spawnSync(path.join(import.meta.dirname, "describeError.test.ts"));
    expect(describeError(error)).toMatch(/no permission to use .*describeError\.test\.ts\./);
  });

  test("says how to raise the limit on watched files", () => {
    const error = systemError("ENOSPC", { syscall: "watch", path: "/content" });
    expect(describeError(error)).toContain("fs.inotify.max_user_watches");
  });

  test("returns the message of a Failure, and the stack of any other error", () => {
    const failure = Object.assign(new Error("Mend this."), { name: "Failure" });
    expect(describeError(failure)).toBe("Mend this.");
    expect(describeError(new TypeError("a bug"))).toMatch(/^TypeError: a bug\n +at /);
    expect(describeError("thrown")).toBe("thrown");
    expect(describeError(undefined)).toBe("undefined");
  });
});

describe("a command", () => {
  /** Runs a command of one line, in a shell that sets limits first. */
  const run = (main: string, folder: string, limits = ":") => {
    const script = `import { command } from "./bin/command.js"; command(async ({ load }) => { ${main} });`;
    const { status, stderr } = spawnSync(
      "sh",
      [
        "-c",
        `${limits}; exec "$0" "$@"`,
        process.execPath,
        "--input-type=module",
        "--eval",
        script,
        folder,
      ],
      { encoding: "utf8" },
    );
    return { status, stderr };
  };

  test("prints one line with file, cause and remedy when it can’t write", async () => {
    const folder = await makeFolder();
    const main = `const { writeFolder } = await load("src/files/writeFolder.ts");
      await writeFolder(process.argv[1], new Map([["a/b.txt", new Uint8Array(1e6)]]));`;
    // A limit on the size of files stands for the end of a disk.
    const { status, stderr } = run(main, folder, "ulimit -f 100");
    expect(stderr).toBe(
      `The file ${folder}/a/b.txt.waraq-new would be larger than the system allows. Raise the limit on file sizes (ulimit -f), or use another disk. (EFBIG)\n`,
    );
    expect(status).toBe(1);
    expect(run(main, folder)).toEqual({ status: 0, stderr: "" });
    expect(Object.keys(await readFiles(folder))).toEqual(["a/b.txt"]);
  });

  test("prints one line for an error that nobody awaits", async () => {
    const main = `import("node:fs").then(({ createReadStream }) => createReadStream(process.argv[1]));
      await new Promise((resolve) => setTimeout(resolve, 60_000));`;
    const { status, stderr } = run(main, "/nowhere/at/all");
    expect(stderr).toMatch(/^The system can’t find \/nowhere\/at\/all\. [^\n]*\(ENOENT\)\n$/);
    expect(status).toBe(1);
  });

  test("continues when nobody reads its output", async () => {
    const script = `import { command } from "./bin/command.js";
      command(async () => {
        for (let line = 0; line < 100; line++) {
          console.log("x".repeat(1000));
          await new Promise((resolve) => setTimeout(resolve, 1));
        }
        return 7;
      });`;
    const child = spawn(process.execPath, ["--input-type=module", "--eval", script]);
    child.stdout.destroy();
    expect(await once(child, "close")).toEqual([7, null]);
  });
});
