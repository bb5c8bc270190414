import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { ask } from "./support/ask";
import { checkout } from "./support/checkout";
import { ensureInstalled } from "./support/ensureInstalled";
import { chosenPagesOf } from "./support/pagesOf";
import { readDuring } from "./support/readWithoutBreak";
import { runCommand } from "./support/runCommand";
import {
  ADDED,
  compareResults,
  filesOf,
  fingerprintOf,
  hashedFilesIn,
  makeSecondResult,
  REMOVED,
} from "./support/secondResult";
import { type NginxSite, startCachingNginx, startNginx } from "./support/startNginx";
import { temporaryFolder } from "./support/temporaryFolder";

const first = inject("outDir");
const folder = temporaryFolder();
const second = `${folder.path}/second`;
const forth = `${folder.path}/forth.json`;
const back = `${folder.path}/back.json`;
/** Runs what is meant for another machine on this one. */
const ssh = `${folder.path}/ssh`;
const env = { RSYNC_RSH: ssh, WARAQ_CACHE: `${folder.path}/cache/documents` };

beforeAll(() => {
  makeSecondResult(first, second);
  writeFileSync(forth, JSON.stringify(compareResults(first, second)));
  writeFileSync(back, JSON.stringify(compareResults(second, first)));
  writeFileSync(ssh, '#!/bin/sh\n[ "$1" != -l ] || shift 2\nshift\nexec sh -c "$*"\n');
  chmodSync(ssh, 0o755);
});
afterAll(() => folder.remove());

/** Runs a script and returns what it printed. */
async function run(script: string, args: readonly string[]): Promise<string> {
  const command = runCommand(`${checkout}/hosting/${script}`, args, { cwd: checkout, env });
  const code = await command.ended;
  if (code !== 0) throw new Error(`${script} ended with ${code}:\n${command.output()}`);
  return command.output();
}

/** Returns the plan in lines of columns, and what was said beside it. */
function plan(result: string, changes: string, ...fingerprints: string[]) {
  const args = ["hosting/plan.js", result, changes, ...fingerprints];
  const { stdout, stderr } = spawnSync("node", args, { cwd: checkout, encoding: "utf8" });
  const lines = stdout.trimEnd().split("\n");
  return { lines: lines.map((line) => line.split("\t")), said: stderr };
}

describe("Two machines and a caching proxy, while results are published", () => {
  // The second is reached as another machine is.
  const folders = [`${folder.path}/one`, `${folder.path}/two`];
  const targets = [`${folder.path}/one`, `reader@example:${folder.path}/two`];
  // Few, so that readers come round often: an article and its kin in each language.
  const pages = chosenPagesOf(first).filter((page) =>
    /^\/..\/(?:|offline\/|series\/.*|articles\/(?:a|.*\/with\/).*)$/.test(page),
  );
  let machines: NginxSite[];
  let proxy: NginxSite;
  let sites: string[];

  beforeAll(async () => {
    ensureInstalled("rsync", "rsync", "hosting/publish.sh");
    await run("publish.sh", [first, ...targets]);
    machines = await Promise.all(folders.map((folder) => startNginx(`${folder}/out`)));
    mkdirSync(`${folder.path}/cache`);
    proxy = await startCachingNginx(`${folder.path}/cache`, machines);
    sites = machines.map(({ address }) => address);
  });
  afterAll(() => Promise.all([proxy, ...(machines ?? [])].map((site) => site?.command.end())));

  /** Publishes a result while readers read at the machines and at the proxy. */
  async function publish(from: string, to: string, options: readonly string[] = []) {
    const work = run("publish.sh", [...options, to, ...targets]);
    const reading = { pages, results: [from, to] as const };
    const [atMachines, atProxy] = await Promise.all([
      readDuring({ ...reading, sites, isOrdered: true }, work),
      // Unless it is purged, the proxy is late with pages.
      readDuring({ ...reading, sites: [proxy.address], isOrdered: options.length > 0 }, work),
    ]);
    return { atMachines, atProxy };
  }

  /** Reads every page of a result once. */
  const readAll = (site: string, result: string) =>
    readDuring(
      { pages, sites: [site], results: [result, result], isOrdered: true },
      Promise.resolve(),
    );

  /** Prints the addresses of a plan, and renews them at the proxy. */
  const purge = (result: string, changes: string, from: string) =>
    `node hosting/plan.js ${result} ${changes} ${from} | grep ^purge | cut -f2 | hosting/purge.sh ${proxy.address}`;

  test("readers meet whole pages only, though each file comes from another machine", async () => {
    expect(pages.length).toBeGreaterThan(6);
    // Once without anything going on: the proxy has every page afterwards.
    expect((await readAll(proxy.address, first)).faults).toEqual([]);
    expect((await ask(proxy.address, REMOVED)).status).toBe(200);
    const { atMachines, atProxy } = await publish(first, second);
    expect([...atMachines.faults, ...atProxy.faults]).toEqual([]);
    expect(atMachines.seen[0]).toBeGreaterThan(0);
    for (const site of sites) expect((await readAll(site, second)).faults).toEqual([]);
    const which = await run("publish.sh", ["--which", ...targets]);
    expect(which.trim().split("\n")).toEqual([fingerprintOf(second), fingerprintOf(second)]);
  });

  test("a page has the same validators on each machine, and the proxy answers with 304", async () => {
    for (const headers of [{}, { "accept-encoding": "gzip" }]) {
      const answers = await Promise.all(sites.map((site) => ask(site, "/ur/", { headers })));
      const [etag] = answers.map((answer) => answer.headers.etag);
      expect(etag).toBeDefined();
      expect(answers.map((answer) => answer.headers.etag)).toEqual([etag, etag]);
    }
    const { headers } = await ask(proxy.address, "/ur/");
    const again = { headers: { "if-none-match": headers.etag ?? "" } };
    expect((await ask(proxy.address, "/ur/", again)).status).toBe(304);
  });

  test("the proxy shows the pages of before until it is purged, and then the new ones", async () => {
    const stale = await ask(proxy.address, "/en/");
    expect(stale.headers["x-waraq-cache"]).toBe("HIT");
    expect(stale.body.equals(readFileSync(`${first}/en/index.html`))).toBe(true);
    // A list of what saving takes, and the worker, are never kept.
    expect((await ask(proxy.address, "/sw.js")).body.equals(readFileSync(`${second}/sw.js`))).toBe(
      true,
    );
    expect((await ask(proxy.address, REMOVED)).status).toBe(200);

    const command = purge(second, forth, fingerprintOf(first));
    const purging = spawnSync("sh", ["-c", command], {
      cwd: checkout,
      env: { ...process.env, ...env },
      encoding: "utf8",
    });
    expect(purging.stderr).toBe("");
    expect(purging.stdout).toMatch(/^Renewed: \d+\n$/);

    for (const encoding of ["gzip, deflate, br, zstd", "gzip", "identity"]) {
      for (const page of pages) {
        const headers = { "accept-encoding": encoding };
        const answer = await ask(proxy.address, page, { headers });
        const isCompressed = answer.headers["content-encoding"] === "gzip";
        expect(isCompressed, page).toBe(encoding !== "identity");
        expect(answer.headers["x-waraq-cache"], page).toBe("HIT");
        expect(answer.headers["cache-control"], page).toBe("no-cache");
        const body = isCompressed ? gunzipSync(answer.body) : answer.body;
        expect(body.equals(readFileSync(`${second}${page}index.html`)), page).toBe(true);
      }
      const headers = { "accept-encoding": encoding };
      expect((await ask(proxy.address, REMOVED, { headers })).status).toBe(404);
    }
    expect((await ask(proxy.address, ADDED)).status).toBe(200);
  });

  test("what depends on the reader is not kept, nor what others say of themselves", async () => {
    for (const address of ["/", "/nothing/", "/ur/articles"]) {
      await ask(proxy.address, address);
      const { headers } = await ask(proxy.address, address);
      expect(headers["x-waraq-cache"] ?? "MISS", address).toBe("MISS");
    }
    // The state of a saved page is in the query, and no entry of its own.
    expect((await ask(proxy.address, "/en/offline/?shell")).headers["x-waraq-cache"]).toBe("HIT");
    const [asset = ""] = hashedFilesIn(readFileSync(`${second}/en/index.html`, "utf8"));
    await ask(proxy.address, asset);
    expect((await ask(proxy.address, asset)).headers["x-waraq-cache"]).toBe("HIT");
  });

  test("if the purge fails, the new pages are served with the worker of before", async () => {
    await expect(run("publish.sh", ["--then", "false", first, ...targets])).rejects.toThrow(
      "The new pages are served, with the worker before. Publish again.",
    );
    const [site = ""] = sites;
    expect((await ask(site, "/sw.js")).body.equals(readFileSync(`${second}/sw.js`))).toBe(true);
    expect((await ask(site, "/en/")).body.equals(readFileSync(`${first}/en/index.html`))).toBe(
      true,
    );
    expect(await run("publish.sh", ["--which", folders[0] ?? ""])).toContain(fingerprintOf(second));
  });

  test("the result of before can be published again, and the proxy purged in between", async () => {
    const command = purge(first, back, fingerprintOf(second));
    const { atMachines, atProxy } = await publish(second, first, ["--then", command]);
    expect([...atMachines.faults, ...atProxy.faults]).toEqual([]);
    for (const site of [...sites, proxy.address]) {
      expect((await readAll(site, first)).faults).toEqual([]);
    }
  });

  test("without a list, all pages of the proxy are removed", async () => {
    // However old its files are: the result of before goes out of use only now.
    for (const target of folders) setBack(target);
    const command = purge(second, forth, "none");
    const { atMachines, atProxy } = await publish(first, second, ["--then", command]);
    expect([...atMachines.faults, ...atProxy.faults]).toEqual([]);
    expect((await readAll(proxy.address, second)).faults).toEqual([]);
  });

  test("the files of an old page stay for a day, and those in use for ever", async () => {
    const text = readFileSync(`${first}/en/index.html`, "utf8");
    const old = hashedFilesIn(text).filter((file) => !existsSync(`${second}${file}`));
    expect(old.length).toBeGreaterThanOrEqual(2);
    const statuses = async () => {
      const answers = sites.flatMap((site) => old.map((file) => ask(site, file)));
      return [...new Set((await Promise.all(answers)).map(({ status }) => status))];
    };
    await run("publish.sh", ["--removals", ...targets]);
    expect(await statuses()).toEqual([200]);
    for (const folder of folders) setBack(folder);
    await run("publish.sh", ["--removals", "--days", "3", ...targets]);
    expect(await statuses()).toEqual([200]);
    await run("publish.sh", ["--removals", ...targets]);
    expect(await statuses()).toEqual([404]);
    for (const site of sites) expect((await readAll(site, second)).faults).toEqual([]);
    for (const folder of folders) {
      expect(readdirSync(`${folder}/releases`)).toHaveLength(1);
      expect(filesOf(`${folder}/out`)).toEqual(filesOf(second));
    }
  });

  test("a folder that was copied by hand is not replaced", async () => {
    mkdirSync(`${folder.path}/hand/out`, { recursive: true });
    await expect(run("publish.sh", [first, `${folder.path}/hand`])).rejects.toThrow(
      "/hand/out is not a link.",
    );
  });

  test("a reader notices pages that come before their files", async () => {
    const wrong = `${folder.path}/wrong`;
    cpSync(first, wrong, { recursive: true });
    const { command, address } = await startNginx(wrong);
    const hashed = ["/_next/static/", "/media/", "/assets/"].map((prefix) => `--exclude=${prefix}`);
    spawnSync("rsync", ["-r", "--checksum", ...hashed, `${second}/`, `${wrong}/`]);
    const { faults } = await readAll(address, second);
    await command.end();
    expect(faults).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^\/_next\/.*\.css was answered with 404\.$/),
        expect.stringMatching(/^\/assets\/elements-.* was answered with 404\.$/),
      ]),
    );
  });
});

/** Makes everything in a target two days older. */
function setBack(target: string): void {
  const then = Date.now() / 1000 - 2 * 86_400;
  const releases = readdirSync(`${target}/releases`);
  for (const release of releases) {
    utimesSync(`${target}/releases/${release}/hashed.txt`, then, then);
  }
  for (const file of filesOf(`${target}/hashed`))
    utimesSync(`${target}/hashed/${file}`, then, then);
}

describe("The plan for an object store", () => {
  /** Of which result each file of the store is. */
  type Store = Map<string, string>;
  const storeOf = (result: string): Store => new Map(filesOf(result).map((file) => [file, result]));

  /** Carries out a plan line by line, and checks after each that the store is whole. */
  function carryOut(lines: readonly string[][], store: Store): string[] {
    const changed = new Set(compareResults(first, second).changed);
    const loaded = new Map<string, readonly string[]>();
    for (const [step = "", file = ""] of lines) {
      if (step === "purge") continue;
      if (step === "removed" || step === "later") store.delete(file);
      else store.set(file, second);
      const faults = [...store].flatMap(([page, result]) => {
        if (!page.endsWith(".html")) return [];
        const original = `${result}/${page}`;
        const files = loaded.get(original) ?? hashedFilesIn(readFileSync(original, "utf8"));
        loaded.set(original, files);
        const isOld = result === first && changed.has(page);
        return [
          ...files
            .filter((one) => !store.has(one.slice(1)))
            .map((one) => `${page} loads ${one}, which is missing.`),
          ...[page.replace("index.html", "offline.json"), "sw.js"]
            .filter((one) => isOld && changed.has(one) && store.get(one) === second)
            .map((one) => `${page} is older than ${one}.`),
        ];
      });
      if (faults.length > 0) return faults.map((fault) => `${step} ${file}: ${fault}`);
    }
    return [];
  }

  test("keeps every page whole after each of its lines, and leads to the new result", () => {
    const { lines, said } = plan(second, forth, fingerprintOf(first));
    expect(said).toBe("");
    for (const address of [ADDED, REMOVED]) expect(lines).toContainEqual(["purge", address]);
    const store = storeOf(first);
    expect(carryOut(lines, store)).toEqual([]);
    expect([...store.keys()].sort()).toEqual(filesOf(second));
    expect([...new Set(lines.map(([step]) => step))]).toEqual([
      "hashed",
      "pages",
      "removed",
      "purge",
      "late",
      "host",
      "later",
    ]);
  });

  test("is noticed if its lines are in another order", () => {
    const { lines } = plan(second, forth, fingerprintOf(first));
    const pagesFirst = [...lines].sort(
      ([one], [other]) => Number(other === "pages") - Number(one === "pages"),
    );
    expect(carryOut(pagesFirst, storeOf(first))[0]).toMatch(/loads .*, which is missing\.$/);
    const lateFirst = [...lines].sort(
      ([one], [other]) => Number(one === "pages") - Number(other === "pages"),
    );
    expect(carryOut(lateFirst, storeOf(first))[0]).toMatch(
      /is older than .*(?:offline\.json|sw\.js)\.$/,
    );
  });

  test.each([
    ["the host has another result", () => plan(second, forth, "0123"), "and the host has 0123."],
    [
      "one of the hosts has another",
      () => plan(second, forth, fingerprintOf(first), "none"),
      "and the host has none.",
    ],
    ["the changes are about another result", () => plan(first, forth, "none"), "is not about"],
    ["there are no changes", () => plan(second, `${forth}.gone`, "none"), "There is no"],
  ])("has everything, and says why, if %s", (_, make, expected) => {
    const { lines, said } = make();
    expect(said).toContain(expected);
    const uploads = lines.filter(([step]) => step !== "purge").map(([, file]) => file);
    expect([...uploads].sort()).toEqual(
      filesOf(lines.length > 0 && said.includes("is not about") ? first : second),
    );
    expect(lines.filter(([step]) => step === "purge")).toEqual([
      ["purge", "/*"],
      ["purge", "/*"],
    ]);
  });

  test("has the types and headers that nginx sends", async () => {
    const { lines } = plan(second, forth, "none");
    const nginx = await startNginx(second);
    const kinds = new Map<string, string[]>();
    for (const [step = "", ...columns] of lines) {
      const [, type, cacheControl, encoding] = columns;
      if (step === "purge" || step === "host" || encoding === "br") continue;
      kinds.set([step, type, cacheControl, encoding].join(), columns);
    }
    for (const [file = "", type, cacheControl, encoding = ""] of kinds.values()) {
      const isPlain = encoding === "-";
      const address = `/${file.replace(/\.gz$/, "")}`;
      const headers = isPlain ? {} : { "accept-encoding": "gzip" };
      const answer = await ask(nginx.address, address, { headers });
      expect(answer.headers["content-type"], file).toBe(type);
      expect(answer.headers["cache-control"], file).toBe(cacheControl);
      expect(answer.headers["content-encoding"] ?? "-", file).toBe(encoding);
    }
    await nginx.command.end();
  });
});
