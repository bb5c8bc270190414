import { createHash, randomUUID } from "node:crypto";
import { link, lstat, readdir, readFile, rename, rm } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Failure } from "@/files/Failure";
import { makeFolder } from "@/files/makeFolder";
import { writeFile } from "@/files/writeFile";
import { identifyProcess, type ProcessIdentity } from "./identifyProcess";
import { beatOf, startBeating } from "./lockBeat";

interface LockOptions {
  /** Ends the waiting for a sign of life. */
  readonly signal?: AbortSignal | undefined;
  /** How often a builder shows that it lives, in milliseconds. */
  readonly beat?: number;
  /** How long one of another machine is watched before it counts as dead, in milliseconds. */
  readonly watch?: number;
  /** What is locked, as it is told to who comes second. */
  readonly place?: string;
}

const BEAT = 2_000;
const WATCH = 15_000;

/** Often enough for any race: each turn means that another took or gave back the lock meanwhile. */
const MOST_TURNS = 50;

/** What a lock says; an older Waraq's only the first two. */
interface Holder extends Partial<ProcessIdentity> {
  readonly pid: number;
  readonly host: string;
  /** Makes each lock unlike all others. */
  readonly id?: string;
}

/**
 * Takes the lock that lets one build at a time work in a checkout, or on a result.
 *
 * The lock is a file that names its holder. It appears whole and in one step, and so
 * does the lock of who takes over from a holder that died: see {@link take}.
 *
 * @param file the lock
 * @returns gives the lock back
 * @throws Failure if another build is at work
 */
export async function takeBuildLock(
  file: string,
  options: LockOptions = {},
): Promise<() => Promise<void>> {
  const holder: Holder = {
    pid: process.pid,
    host: hostname(),
    id: randomUUID(),
    ...(await identifyProcess(process.pid)),
  };
  const content = JSON.stringify(holder);
  await makeFolder(path.dirname(file));
  await take(file, content, options);
  const stopBeating = startBeating(file, options.beat ?? BEAT);
  await tidy(file);
  return async () => {
    await stopBeating();
    // Taken for dead, it may have lost the lock: then it is another's.
    if ((await contentOf(file)) === content) await rm(file, { force: true });
  };
}

/**
 * Takes a lock, from a dead holder if need be.
 *
 * Of several that find the same dead holder, one may replace its lock: the one that
 * takes the lock named by that very lock's content. Under it, it makes sure that the
 * lock is still the one that it found, since another may have replaced it before. Should
 * it die before it is done, that second lock is one of a dead holder like any other.
 *
 * @throws Failure if a builder that lives has it, or is about to
 */
async function take(file: string, content: string, options: LockOptions): Promise<void> {
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    if (await create(file, content)) return;
    const found = await contentOf(file);
    if (found === undefined) continue;
    const holder = holderOf(found);
    if (holder ? await lives(holder, file, found, options) : await isBeingWritten(file, found)) {
      throw busy(holder, options);
    }
    const succession = `${file}.${createHash("sha256").update(found).digest("hex").slice(0, 16)}`;
    await take(succession, content, options);
    try {
      if ((await contentOf(file)) !== found) continue;
      await replace(file, content);
      return;
    } finally {
      await rm(succession, { force: true });
    }
  }
  throw busy(undefined, options);
}

/** Creates a lock whole: nobody can read it while it is still empty. */
async function create(file: string, content: string): Promise<boolean> {
  const draft = await write(file, content);
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    // Another that tidied up took the draft for a dead builder's.
    if (code === "ENOENT") return false;
    if (!NO_HARD_LINKS.has(code ?? "")) throw error;
    return createInPlace(file, content);
  } finally {
    await rm(draft, { force: true });
  }
}

/** What disks say that know no hard links: those of cameras and sticks, some shared ones. */
const NO_HARD_LINKS = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK", "EINVAL"]);

/** Creates a lock where there are no hard links: for a moment it is there and empty. */
export async function createInPlace(file: string, content: string): Promise<boolean> {
  return writeFile(file, content, "wx").then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "EEXIST") return false;
      throw error;
    },
  );
}

/** Puts a lock in the place of another, in one step. */
async function replace(file: string, content: string): Promise<void> {
  await rename(await write(file, content), file);
}

async function write(file: string, content: string): Promise<string> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, content);
  return draft;
}

/**
 * What a lock says; undefined where there is none. What is no file says nothing: a pipe would
 * be waited for without end, and a link may lead nowhere.
 */
async function contentOf(file: string): Promise<string | undefined> {
  try {
    const found = await lstat(file);
    return found.isFile() || found.isDirectory() ? await readFile(file, "utf8") : "";
  } catch (thrown) {
    const error = thrown as NodeJS.ErrnoException;
    if (error.code === "ENOENT") return undefined;
    // Of a folder in its place Node doesn't say which.
    error.path ??= file;
    throw error;
  }
}

/** Who holds a lock; undefined where it is damaged. */
function holderOf(content: string): Holder | undefined {
  try {
    const holder: Holder = JSON.parse(content);
    return Number.isInteger(holder?.pid) && holder.pid > 0 ? holder : undefined;
  } catch {
    return undefined;
  }
}

/** Tells whether a lock that says nothing yet soon does. One that stays so was left by a fault. */
async function isBeingWritten(file: string, found: string): Promise<boolean> {
  await wait(100);
  const now = await contentOf(file);
  return now !== undefined && now !== found;
}

async function lives(
  holder: Holder,
  file: string,
  found: string,
  { watch = WATCH, beat = BEAT, signal }: LockOptions,
): Promise<boolean> {
  const known = await livesHere(holder);
  if (known !== undefined) return known;
  // Clocks of two machines differ. Only what changes while it is watched is sure to live.
  console.log(`A build on ${holder.host} holds the lock. Checking whether it is still running…`);
  const before = await beatOf(file);
  const end = performance.now() + watch;
  while (performance.now() < end) {
    await wait(beat / 4, undefined, { signal });
    if ((await contentOf(file)) !== found || (await beatOf(file)) !== before) return true;
  }
  return false;
}

/** Tells whether a holder on this machine lives; undefined where its number doesn't tell. */
async function livesHere({ host, machine, pid, begun }: Holder): Promise<boolean | undefined> {
  const here = await identifyProcess(pid);
  // Numbers of processes mean something on their own machine only.
  if (host !== hostname() || (machine ?? here.machine) !== here.machine) return undefined;
  if (!isAlive(pid)) return false;
  // Another process may have got the number of one that died.
  if (begun === undefined) return undefined;
  return here.begun === undefined || begun === here.begun;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Removes what builders that died while they took the lock left beside it. */
async function tidy(file: string): Promise<void> {
  const folder = path.dirname(file);
  // A folder may be one to write in, and not to list.
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.startsWith(`${path.basename(file)}.`)) continue;
    const left = path.join(folder, name);
    const holder = holderOf((await contentOf(left).catch(() => undefined)) ?? "");
    if (holder && (await livesHere(holder))) continue;
    await rm(left, { force: true });
  }
}

function busy(holder: Holder | undefined, { place = "in this checkout" }: LockOptions): Failure {
  const where = holder && holder.host !== hostname() ? ` on ${holder.host}` : "";
  const who = holder ? ` (process ${holder.pid}${where})` : "";
  return new Failure(`Another build is running ${place}${who}. Wait until it ends.`);
}
