import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { fingerprint } from "@/build/fingerprint";
import { readSettings } from "@/build/settings";
import { makeFolder, writeFiles } from "../files/folders";
import { manifest, writeSite } from "../server/makeSite";

/** Makes a result that passes for one of this checkout, so that starting needs no build. */
async function makeResult(): Promise<string> {
  const outDir = await makeFolder();
  await writeSite(outDir);
  const state = await fingerprint(readSettings({ OUT_DIR: outDir }, "."));
  await writeFiles(outDir, { "waraq.json": JSON.stringify({ ...manifest, fingerprint: state }) });
  return outDir;
}

function run(env: Record<string, string>) {
  const { CONTENT_DIR: _, SITE_URL: __, ...inherited } = process.env;
  const child = spawn(process.execPath, ["bin/start.js"], { env: { ...inherited, ...env } });
  onTestFinished(() => void child.kill("SIGKILL"));
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  return { child, output: () => output };
}

async function address(child: ChildProcess): Promise<string> {
  for (;;) {
    const [line] = await once(child.stdout ?? child, "data");
    const found = /http:\S+/.exec(String(line))?.[0];
    if (found) return found;
  }
}

describe("npm start", { timeout: 30_000 }, () => {
  test.each(["SIGTERM", "SIGINT"] as const)(
    "serves until %s, then exits cleanly",
    async (signal) => {
      const { child } = run({ OUT_DIR: await makeResult(), PORT: "0" });
      const answer = await fetch(`${await address(child)}en/`);
      expect(answer.status).toBe(200);
      await answer.text();
      child.kill(signal);
      expect(await once(child, "close")).toEqual([0, null]);
    },
  );

  test("prints one line when the port is in use", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const { child, output } = run({ OUT_DIR: await makeResult(), PORT: String(port) });
    expect(await once(child, "close")).toEqual([1, null]);
    expect(output()).toBe(
      `Port ${port} of 127.0.0.1 is in use. Choose another with PORT=…, such as PORT=3001 npm start.\n`,
    );
  });

  test("prints one line when a setting is invalid", async () => {
    const { child, output } = run({ PORT: "http" });
    expect(await once(child, "close")).toEqual([1, null]);
    expect(output()).toBe("PORT is “http”; it should be a number from 0 to 65535.\n");
  });
});
