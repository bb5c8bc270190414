import { writeFileSync } from "node:fs";
import { chmod, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test, vi } from "vitest";
import { isOlder } from "../../bin/command.js";
import { ensureInstalled } from "../../bin/ensureInstalled.js";
import { findBrowser } from "../../bin/findBrowser.js";
import { runSteps } from "../../bin/runSteps.js";
import { makeFiles, writeFiles } from "../files/folders";

const lock = (version: string) =>
  JSON.stringify({
    packages: {
      "": { name: "site" },
      "node_modules/a": { version },
      "node_modules/for-another-platform": { version: "1.0.0", optional: true },
    },
  });

describe("ensureInstalled", () => {
  const quiet = () => vi.spyOn(console, "log").mockReturnValue();

  test("installs once for each lockfile", async () => {
    quiet();
    const root = await makeFiles({ "package-lock.json": lock("1.0.0") });
    const npm = vi.fn(() => 0);
    await writeFiles(root, { "node_modules/.keep": "" });
    expect(ensureInstalled(root, npm)).toBe("installed");
    expect(npm).toHaveBeenCalledExactlyOnceWith("npm", [
      "ci",
      "--include=dev",
      "--no-audit",
      "--no-fund",
    ]);
    expect(ensureInstalled(root, npm)).toBe("present");
    await writeFiles(root, { "package-lock.json": lock("2.0.0") });
    expect(ensureInstalled(root, npm)).toBe("installed");
    expect(npm).toHaveBeenCalledTimes(2);
  });

  test("trusts an installation made by hand if it is complete", async () => {
    quiet();
    const root = await makeFiles({
      "package-lock.json": lock("1.0.0"),
      "node_modules/a/package.json": '{"version":"1.0.0"}',
    });
    const npm = vi.fn(() => 0);
    ensureInstalled(root, npm);
    expect(npm).not.toHaveBeenCalled();
    await writeFiles(root, { "package-lock.json": lock("1.0.1") });
    ensureInstalled(root, npm);
    expect(npm).toHaveBeenCalledOnce();
  });

  test("says that npm failed, and tries again the next time", async () => {
    quiet();
    const root = await makeFiles({ "package-lock.json": lock("1.0.0"), "node_modules/.keep": "" });
    const npm = vi.fn(() => 7);
    for (const _ of [1, 2]) {
      expect(() => ensureInstalled(root, npm)).toThrow("npm ci failed (exit code 7).");
    }
    expect(npm).toHaveBeenCalledTimes(2);
  });
});

describe("the lockfile", () => {
  test("holds no download addresses", async () => {
    expect(await readFile("package-lock.json", "utf8")).not.toMatch(/"resolved"/);
  });
});

describe("isOlder", () => {
  test.each([
    ["18.20.1", "20.9", true],
    ["20.8.9", "20.9", true],
    ["20.9.0", "20.9", false],
    ["20.20.2", "20.9", false],
    ["24.0.0", "20.9", false],
  ])("%s than %s: %s", (version, wanted, older) => {
    expect(isOlder(version, wanted)).toBe(older);
  });
});

describe("findBrowser", () => {
  /** A machine without any browser. */
  const machine = async () => {
    const folder = await makeFiles({ "bin/other": "", chromium: "" });
    await chmod(path.join(folder, "chromium"), 0o755);
    return {
      folder,
      program: path.join(folder, "chromium"),
      bare: {
        env: { PATH: path.join(folder, "bin") },
        applications: [] as string[],
        playwrights: async () => "/nowhere/chrome",
        canInstall: () => false,
        install: () => false,
      },
    };
  };

  test("prefers the program that CHROMIUM_PATH names", async () => {
    const { bare, program, folder } = await machine();
    const env = { PATH: folder, CHROMIUM_PATH: program };
    expect(await findBrowser({ ...bare, env })).toBe(program);
    await expect(
      findBrowser({ ...bare, env: { ...env, CHROMIUM_PATH: "/nowhere" } }),
    ).rejects.toThrow("CHROMIUM_PATH is “/nowhere”, which is not a program.");
  });

  test("returns the system’s browser, or else Playwright’s", async () => {
    const { bare, program, folder } = await machine();
    const playwrights = async () => program;
    expect(await findBrowser({ ...bare, env: { PATH: `/nowhere:${folder}` } })).toBe(program);
    expect(await findBrowser({ ...bare, applications: ["/nowhere", program] })).toBe(program);
    expect(await findBrowser({ ...bare, playwrights })).toBe(program);
  });

  test("prefers the headless shell to a whole browser", async () => {
    const { bare, folder } = await machine();
    const shell = path.join(folder, "chromium-headless-shell");
    await writeFile(shell, "", { mode: 0o755 });
    expect(await findBrowser({ ...bare, env: { PATH: folder } })).toBe(shell);
  });

  test("installs the headless shell where it is allowed to, even beside a whole browser", async () => {
    vi.spyOn(console, "log").mockReturnValue();
    const { bare, program, folder } = await machine();
    const shell = path.join(folder, "chromium-headless-shell");
    const install = vi.fn((name: string) => {
      writeFileSync(path.join(folder, name), "", { mode: 0o755 });
      return true;
    });
    const env = { PATH: folder };
    expect(await findBrowser({ ...bare, env, canInstall: () => true, install })).toBe(shell);
    expect(install.mock.calls).toEqual([["chromium-headless-shell"]]);
    const offline = { ...bare, canInstall: () => true, install: () => false };
    await rm(shell);
    expect(await findBrowser({ ...offline, env })).toBe(program);
  });

  test("installs a whole browser where there is no headless shell to install", async () => {
    vi.spyOn(console, "log").mockReturnValue();
    const { bare, program, folder } = await machine();
    const env: Record<string, string | undefined> = { PATH: "" };
    const install = vi.fn((name: string) => {
      if (name !== "chromium") return false;
      env.PATH = folder;
      return true;
    });
    expect(await findBrowser({ ...bare, env, canInstall: () => true, install })).toBe(program);
  });

  test("throws one line that says what to do when there is no browser", async () => {
    const { bare } = await machine();
    await expect(findBrowser(bare)).rejects.toThrow(
      "The browser tests need Chromium or Chrome. Install one, or set CHROMIUM_PATH=/path/to/chromium.",
    );
  });
});

describe("runSteps", () => {
  const node = (script: string) => [process.execPath, "-e", script];
  const never = new AbortController().signal;

  test("runs all steps and prints a line for each", async () => {
    const lines: string[] = [];
    const code = await runSteps(
      [
        { name: "one", command: node("console.log('unheard')") },
        { name: "two", run: async () => undefined },
        {
          name: "env",
          command: node("process.exit(process.env.A === 'b' ? 0 : 1)"),
          env: { A: "b" },
        },
      ],
      never,
      (line) => lines.push(line),
    );
    expect(code).toBe(0);
    expect(lines.map((line) => line.slice(0, 5))).toEqual(["✓ one", "✓ two", "✓ env"]);
  });

  test("stops at the first step that fails, shows its output and names the steps that did not run", async () => {
    const lines: string[] = [];
    const later = vi.fn();
    const code = await runSteps(
      [
        { name: "bad", command: node("console.log('out'); console.error('err'); process.exit(3)") },
        { name: "later", run: later },
      ],
      never,
      (line) => lines.push(line),
    );
    expect(code).toBe(1);
    expect(later).not.toHaveBeenCalled();
    expect(lines[0]).toMatch(/^✗ bad/);
    expect(lines[1]?.split("\n").sort()).toEqual(["err", "out"]);
    expect(lines[2]).toBe("Failed: bad. Not run: later.");
  });

  test("shows the stack of an error in Waraq, and only a sentence for a failure outside it", async () => {
    const lines: string[] = [];
    const print = (line: string) => lines.push(line);
    const failing = (error: Error) => [{ name: "x", run: () => Promise.reject(error) }];
    await runSteps(failing(new TypeError("a bug")), never, print);
    expect(lines[1]).toMatch(/^TypeError: a bug\n +at /);
    lines.length = 0;
    await runSteps(
      failing(Object.assign(new Error("Mend this."), { name: "Failure" })),
      never,
      print,
    );
    expect(lines[1]).toBe("Mend this.");
  });

  test("fails when the program does not exist", async () => {
    const lines: string[] = [];
    const code = await runSteps([{ name: "x", command: ["/nowhere/x"] }], never, (line) =>
      lines.push(line),
    );
    expect(code).toBe(1);
    expect(lines[1]).toContain("/nowhere/x could not be started");
  });

  test("ends the running program when it is aborted", async () => {
    const stop = new AbortController();
    const running = runSteps(
      [{ name: "long", command: node("setInterval(() => {}, 1000)") }],
      stop.signal,
      () => undefined,
    );
    stop.abort("SIGTERM");
    await expect(running).rejects.toBe("SIGTERM");
  });
});
