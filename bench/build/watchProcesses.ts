import { readdirSync, readFileSync } from "node:fs";

/** Memory in megabytes, as the system counts what lies in its chips (RSS). */
export interface Memory {
  /** Of the watched process alone. */
  readonly own: number;
  /** Of the process and all that it started, together. */
  readonly all: number;
}

/** Milliseconds between two looks. */
const PAUSE = 100;

/**
 * Looks at a process, and at those that it starts, ten times a second. Needs Linux.
 *
 * @returns `peak`, which gives the most that was seen since it was last called, and `end`
 */
export function watchProcesses(pid: number): { peak: () => Memory; end: () => void } {
  let most: Memory = { own: 0, all: 0 };
  const timer = setInterval(() => {
    const now = memoryOf(pid);
    most = { own: Math.max(most.own, now.own), all: Math.max(most.all, now.all) };
  }, PAUSE);
  return {
    peak: () => {
      const peak = most;
      most = { own: 0, all: 0 };
      return peak;
    },
    end: () => clearInterval(timer),
  };
}

function memoryOf(pid: number): Memory {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const stat = read(`/proc/${name}/stat`);
    // The command, in brackets, may hold anything.
    const parent = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1];
    if (parent) parents.set(Number(name), Number(parent));
  }
  const isBelow = (one: number): boolean => {
    const parent = parents.get(one);
    return one === pid || (parent !== undefined && isBelow(parent));
  };
  const sizes = [...parents.keys()].filter(isBelow).map(residentOf);
  return { own: residentOf(pid), all: sizes.reduce((sum, size) => sum + size, 0) };
}

function residentOf(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1];
  return Number(kilobytes ?? 0) / 1024;
}

/** Nothing where the process has ended meanwhile. */
function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
