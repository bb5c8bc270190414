import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import disk, { rename, rm } from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, test, vi } from "vitest";
import { asideOf, recoverFolder, swapFolder } from "@/build/swapFolder";
import { makeFolder, readFiles, writeFiles } from "../files/folders";
import { runUnprivileged } from "../support/runUnprivileged";

const edition = (name: string) => Object.fromEntries(["a", "b/c", "d/e/f"].map((f) => [f, name]));

async function makeEditions() {
  const folder = path.join(await makeFolder(), "out");
  await writeFiles(folder, edition("old"));
  await writeFiles(asideOf(folder).made, edition("new"));
  return folder;
}

describe("swapFolder", () => {
  test("replaces the old folder by the new one, and leaves nothing beside it", async () => {
    const folder = await makeEditions();
    await swapFolder(folder);
    expect(await readFiles(folder)).toEqual(edition("new"));
    expect(Object.values(asideOf(folder)).filter(existsSync)).toEqual([]);
  });

  test("returns the path of an old folder that can’t be removed, without failing", async () => {
    const folder = await makeEditions();
    const { old } = asideOf(folder);
    const remove = disk.rm;
    vi.spyOn(disk, "rm").mockImplementation(async (place, options) => {
      if (place === old && existsSync(old)) throw Object.assign(new Error(), { code: "EIO" });
      return remove(place, options);
    });
    syncBuiltinESMExports();
    expect(await swapFolder(folder)).toBe(old);
    vi.restoreAllMocks();
    syncBuiltinESMExports();
    expect(await readFiles(folder)).toEqual(edition("new"));
    await recoverFolder(folder);
    expect(Object.values(asideOf(folder)).filter(existsSync)).toEqual([]);
  });

  test("restores the old folder when the new one can’t replace it", async () => {
    const folder = await makeEditions();
    await rm(asideOf(folder).made, { recursive: true });
    await expect(swapFolder(folder)).rejects.toMatchObject({ code: "ENOENT" });
    expect(await readFiles(folder)).toEqual(edition("old"));
    expect(Object.values(asideOf(folder)).filter(existsSync)).toEqual([]);
  });

  test("works without an old folder", async () => {
    const folder = path.join(await makeFolder(), "out");
    await writeFiles(asideOf(folder).made, edition("new"));
    await swapFolder(folder);
    expect(await readFiles(folder)).toEqual(edition("new"));
  });
});

describe("with a folder that may not be written to", () => {
  const swap = `import { chmodSync, readdirSync } from "node:fs";
    import path from "node:path";
    import { swapFolder } from "./src/build/swapFolder.ts";
    ---
`;

  test("replaces it by the new one, and leaves nothing beside it", async () => {
    const folder = await makeEditions();
    const said = await runUnprivileged(
      path.dirname(folder),
      `${swap}
       const out = path.join(folder, "out");
       for (const name of ["d/e", "d", "."]) chmodSync(path.join(out, name), 0o500);
       console.log(await swapFolder(out), readdirSync(folder).join(" "));`,
    );
    expect(said).toBe("undefined out");
    expect(await readFiles(folder)).toEqual(edition("new"));
  });

  test("keeps the old folder when nothing may replace it", async () => {
    const folder = await makeEditions();
    const said = await runUnprivileged(
      path.dirname(folder),
      `${swap}
       chmodSync(folder, 0o500);
       await swapFolder(path.join(folder, "out")).catch(({ code }) => console.log(code));
       chmodSync(folder, 0o700);`,
    );
    expect(said).toBe("EACCES");
    expect(await readFiles(folder)).toEqual(edition("old"));
  });
});

describe("recoverFolder", () => {
  test("restores the old folder when the swap was interrupted half way", async () => {
    const folder = await makeEditions();
    await rename(folder, asideOf(folder).old);
    await recoverFolder(folder);
    expect(await readFiles(folder)).toEqual(edition("old"));
    expect(Object.values(asideOf(folder)).filter(existsSync)).toEqual([]);
  });

  test("removes what an interruption before or after the swap left", async () => {
    const folder = await makeEditions();
    await writeFiles(asideOf(folder).old, { a: "older, half removed" });
    await recoverFolder(folder);
    expect(await readFiles(folder)).toEqual(edition("old"));
    expect(Object.values(asideOf(folder)).filter(existsSync)).toEqual([]);
  });

  test("always finds a complete edition after a kill", { timeout: 60_000 }, async () => {
    const folder = await makeEditions();
    const script = `
      import { cp } from "node:fs/promises";
      import { asideOf, swapFolder } from "./src/build/swapFolder.ts";
      const [folder] = process.argv.slice(1);
      console.log("swapping");
      for (;;) {
        await cp(folder, asideOf(folder).made, { recursive: true });
        await swapFolder(folder);
      }`;
    for (const delay of [0, 3, 7, 13, 29]) {
      const child = spawn(
        process.execPath,
        ["--import", "tsx", "--input-type=module", "--eval", script, folder],
        { stdio: ["ignore", "pipe", "inherit"] },
      );
      await once(child.stdout, "data");
      await setTimeout(delay);
      child.kill("SIGKILL");
      await once(child, "close");
      await recoverFolder(folder);
      expect(await readFiles(folder)).toEqual(edition("old"));
    }
  });
});
