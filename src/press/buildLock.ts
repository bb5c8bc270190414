import { link, mkdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import { Failure } from "@/prepare/Failure";

/** A builder shows that it lives by touching its lock this often… */
const BEAT = 5_000;
/** …and counts as dead after this long without. */
const DEAD_AFTER = 60_000;

/** Locks that this very process holds. */
const held = new Set<string>();

interface Holder {
  readonly pid: number;
  readonly host: string;
}

/**
 * Sees to it that one build at a time works in a checkout.
 *
 * @param file the lock
 * @returns gives the lock back
 * @throws Failure if another build is at work
 */
export async function takeBuildLock(file: string): Promise<() => Promise<void>> {
  const me: Holder = { pid: process.pid, host: hostname() };
  await mkdir(path.dirname(file), { recursive: true });
  if (!(await create(file, me))) {
    const holder = await liveHolder(file);
    if (holder) throw busy(holder);
    // Whoever moves the dead builder's lock away may try again; another that came first has won.
    await rename(file, `${file}.${process.pid}.dead`).catch(() => undefined);
    await rm(`${file}.${process.pid}.dead`, { force: true });
    if (!(await create(file, me))) throw busy(await liveHolder(file));
  }
  held.add(file);
  const beat = setInterval(() => {
    const now = new Date();
    utimes(file, now, now).catch(() => undefined);
  }, BEAT);
  beat.unref();
  return async () => {
    clearInterval(beat);
    held.delete(file);
    await rm(file, { force: true });
  };
}

/** Creates the lock whole: nobody can read it while it is still empty. */
async function create(file: string, holder: Holder): Promise<boolean> {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, JSON.stringify(holder));
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function liveHolder(file: string): Promise<Holder | undefined> {
  try {
    const holder: Holder = JSON.parse(await readFile(file, "utf8"));
    const beat = (await stat(file)).mtimeMs;
    if (Date.now() - beat > DEAD_AFTER) return undefined;
    // Numbers of processes mean something on their own machine only.
    if (holder.host !== hostname()) return holder;
    // Its own number in a lock that it doesn't hold was left by a process before a restart.
    const isAtWork = holder.pid === process.pid ? held.has(file) : isAlive(holder.pid);
    return isAtWork ? holder : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function busy(holder: Holder | undefined): Failure {
  const who = holder ? ` (process ${holder.pid})` : "";
  return new Failure(`Another build is at work in this checkout${who}: wait for its end.`);
}
