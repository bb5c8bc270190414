import { type ChildProcess, execFileSync, fork, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, symlinkSync } from "node:fs";
import { mkdir, readdir, readFile, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { createInPlace, takeBuildLock } from "@/build/buildLock";
import { identifyProcess } from "@/build/identifyProcess";
import { makeFolder, writeFiles } from "../files/folders";

const makeLock = async () => path.join(await makeFolder(), "build.lock");

/** What a build that was killed leaves. */
const deadLock = async () => {
  const { pid } = spawnSync(process.execPath, ["--version"]);
  return JSON.stringify({
    pid,
    host: hostname(),
    ...(await identifyProcess(pid)),
    begun: "before",
  });
};

const isTaken = (lock: string, options = {}) =>
  takeBuildLock(lock, options).then(
    (release) => release().then(() => true),
    (error: Error) => {
      expect(error.name).toBe("Failure");
      return false;
    },
  );

describe("takeBuildLock", () => {
  test("lets one build hold the lock at a time", async () => {
    const lock = await makeLock();
    const attempts = await Promise.allSettled(Array.from({ length: 5 }, () => takeBuildLock(lock)));
    const taken = attempts.filter(({ status }) => status === "fulfilled");
    expect(taken).toHaveLength(1);
    expect(attempts.find((one) => one.status === "rejected")?.reason.message).toBe(
      `Another build is running in this checkout (process ${process.pid}). Wait until it ends.`,
    );
    await Promise.all(taken.map((one) => one.status === "fulfilled" && one.value()));
    expect(await readdir(path.dirname(lock))).toEqual([]);
    await (await takeBuildLock(lock))();
  });

  test("keeps the lock for a process as long as it lives", { timeout: 30_000 }, async () => {
    const lock = await makeLock();
    const script = `
      import { takeBuildLock } from "./src/build/buildLock.ts";
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

  test("gives a dead build’s lock to exactly one of many builds, 200 times", {
    timeout: 120_000,
  }, async () => {
    const folder = await makeFolder();
    const dead = await deadLock();
    const contenders = Array.from({ length: 4 }, () =>
      fork(path.join(import.meta.dirname, "contender.ts"), { execArgv: ["--import", "tsx"] }),
    );
    onTestFinished(() => {
      for (const contender of contenders) contender.kill("SIGKILL");
    });
    const answers = () =>
      contenders.map(async (one: ChildProcess) => (await once(one, "message"))[0]);
    await Promise.all(answers());
    for (let round = 1; round <= 200; round++) {
      const lock = path.join(folder, String(round), "build.lock");
      await writeFiles(folder, { [`${round}/build.lock`]: dead });
      const taken = answers();
      const order = { lock, at: Date.now() + 3 };
      for (const contender of contenders) contender.send(order);
      const got = await Promise.all(taken);
      expect(got.sort(), `round ${round}`).toEqual([
        ...Array.from({ length: contenders.length - 1 }, () => "refused"),
        "taken",
      ]);
      const released = answers();
      for (const contender of contenders) contender.send("release");
      await Promise.all(released);
      expect(await readdir(path.dirname(lock)), `round ${round}`).toEqual([]);
    }
  });

  test("takes the lock of a build that died while it took over a dead build’s lock", async () => {
    const lock = await makeLock();
    const dead = await deadLock();
    await writeFile(lock, dead);
    // It held the right to replace just this lock.
    const name = createHash("sha256").update(dead).digest("hex").slice(0, 16);
    await writeFile(`${lock}.${name}`, await deadLock());
    expect(await isTaken(lock)).toBe(true);
    expect(await readdir(path.dirname(lock))).toEqual([]);
  });

  test.each([
    ["a number that another process has by now", { pid: process.ppid, begun: "before" }],
    ["its own number, from before a restart", { pid: process.pid, begun: "before" }],
    ["a number that nobody has, from an older Waraq", { pid: 4_194_305, machine: undefined }],
  ])("takes the lock of a build with %s", async (_, told) => {
    const lock = await makeLock();
    const machine = (await identifyProcess(process.pid)).machine;
    await writeFile(lock, JSON.stringify({ host: hostname(), machine, ...told }));
    expect(await isTaken(lock)).toBe(true);
  });

  test.each([
    ["another host", { host: "elsewhere" }],
    ["another container or start of this one", { host: hostname(), machine: "another" }],
  ])("leaves the lock of %s while it beats, and takes it when it stops", async (_, told) => {
    const log = vi.spyOn(console, "log").mockReturnValue();
    const lock = await makeLock();
    await writeFile(lock, JSON.stringify({ pid: process.pid, ...told }));
    // Its clock is a day ahead, and no sign that it lives.
    const ahead = Date.now() / 1000 + 86_400;
    await utimes(lock, ahead, ahead);
    let beats = 0;
    const beating = setInterval(() => void utimes(lock, ahead, ahead + ++beats), 5);
    expect(await isTaken(lock, { beat: 20, watch: 60_000 })).toBe(false);
    clearInterval(beating);
    expect(log).toHaveBeenCalledWith(
      `A build on ${told.host} holds the lock. Checking whether it is still running…`,
    );
    expect(await isTaken(lock, { beat: 20, watch: 200 })).toBe(true);
    log.mockRestore();
  });

  test("keeps the lock beating while its process is busy", async () => {
    const lock = await makeLock();
    const release = await takeBuildLock(lock, { beat: 5 });
    const script = `
      const { statSync } = require("node:fs");
      const first = statSync(process.argv[1]).mtimeMs;
      while (statSync(process.argv[1]).mtimeMs === first);`;
    // Only a thread of its own can beat while this one waits.
    const { status } = spawnSync(process.execPath, ["-e", script, lock], { timeout: 30_000 });
    expect(status).toBe(0);
    await release();
  });

  test("stops waiting for another host’s lock when aborted", async () => {
    vi.spyOn(console, "log").mockReturnValueOnce();
    const lock = await makeLock();
    await writeFile(lock, JSON.stringify({ pid: process.pid, host: "elsewhere" }));
    const stop = new AbortController();
    const taking = takeBuildLock(lock, { signal: stop.signal });
    setTimeout(() => stop.abort("SIGTERM"), 20);
    await expect(taking).rejects.toThrow();
  });

  test.each([
    ["half written", "{"],
    ["empty", ""],
    ["of something else", "null"],
    ["of nobody", '{"pid":0,"host":"x"}'],
  ])("takes a lock that is %s", async (_, content) => {
    const lock = await makeLock();
    await writeFile(lock, content);
    expect(await isTaken(lock)).toBe(true);
  });

  test("waits for a lock that is just being written", async () => {
    const lock = await makeLock();
    await writeFile(lock, "");
    const content = JSON.stringify({
      pid: process.pid,
      host: hostname(),
      ...(await identifyProcess(process.pid)),
    });
    const taking = isTaken(lock);
    await writeFile(lock, content);
    expect(await taking).toBe(false);
    expect(await readFile(lock, "utf8")).toBe(content);
  });

  test.each([
    ["a pipe", (lock: string) => execFileSync("mkfifo", [lock])],
    ["a link that leads nowhere", (lock: string) => symlinkSync("gone", lock)],
    ["a link that leads in a circle", (lock: string) => symlinkSync("build.lock", lock)],
  ])("takes the lock’s place from %s", async (_, put) => {
    const lock = await makeLock();
    put(lock);
    expect(await isTaken(lock)).toBe(true);
    expect(await readdir(path.dirname(lock))).toEqual([]);
  });

  test("throws an error that names a folder in the lock’s place", async () => {
    const lock = await makeLock();
    await mkdir(lock);
    await expect(takeBuildLock(lock)).rejects.toMatchObject({ code: "EISDIR", path: lock });
  });

  test("creates the lock in one step on disks without hard links too", async () => {
    const lock = await makeLock();
    const made = await Promise.all(["a", "b", "c"].map((text) => createInPlace(lock, text)));
    expect(made.filter(Boolean)).toHaveLength(1);
  });

  test("releases nothing once the lock is lost", async () => {
    const lock = await makeLock();
    const release = await takeBuildLock(lock);
    await writeFile(lock, "another’s");
    await release();
    expect(await readFile(lock, "utf8")).toBe("another’s");
  });

  test("removes files that dead builds left beside the lock", async () => {
    const lock = await makeLock();
    await writeFile(`${lock}.draft`, await deadLock());
    await (await takeBuildLock(lock))();
    expect(await readdir(path.dirname(lock))).toEqual([]);
  });
});
