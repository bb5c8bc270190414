import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readdir, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { takeBuildLock } from "@/press/buildLock";
import { makeFolder } from "../prepare/folders";

const makeLock = async () => path.join(await makeFolder(), "build.lock");

describe("takeBuildLock", () => {
  it("lets one at a time", async () => {
    const lock = await makeLock();
    const attempts = await Promise.allSettled(Array.from({ length: 5 }, () => takeBuildLock(lock)));
    const taken = attempts.filter(({ status }) => status === "fulfilled");
    expect(taken).toHaveLength(1);
    expect(attempts.find((one) => one.status === "rejected")?.reason.message).toBe(
      `Another build is at work in this checkout (process ${process.pid}): wait for its end.`,
    );
    await Promise.all(taken.map((one) => one.status === "fulfilled" && one.value()));
    expect(await readdir(path.dirname(lock))).toEqual([]);
    await (await takeBuildLock(lock))();
  });

  it("is kept by a process while it lives, and no longer", { timeout: 30_000 }, async () => {
    const lock = await makeLock();
    const script = `
      import { takeBuildLock } from "./src/press/buildLock.ts";
      await takeBuildLock(process.argv[1]);
      console.log("taken");
      setInterval(() => {}, 1000);`;
    const child = spawn(
      process.execPath,
      ["--import", "tsx", "--input-type=module", "--eval", script, lock],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    await once(child.stdout, "data");
    await expect(takeBuildLock(lock)).rejects.toThrow(`(process ${child.pid})`);
    child.kill("SIGKILL");
    await once(child, "close");
    expect(existsSync(lock)).toBe(true);
    await (await takeBuildLock(lock))();
  });

  it.each([
    ["another machine's, beating", "elsewhere", 0, false],
    ["another machine's, silent for long", "elsewhere", 120, true],
    ["this one's number from before a restart", hostname(), 0, true],
  ])("of %s", async (_, host, secondsAgo, isTaken) => {
    const lock = await makeLock();
    await writeFile(lock, JSON.stringify({ pid: process.pid, host }));
    const beat = Date.now() / 1000 - secondsAgo;
    await utimes(lock, beat, beat);
    const taken = await takeBuildLock(lock).then(
      (release) => release().then(() => true),
      () => false,
    );
    expect(taken).toBe(isTaken);
  });

  it("that is damaged is taken over", async () => {
    const lock = await makeLock();
    await writeFile(lock, "{");
    await (await takeBuildLock(lock))();
  });
});
