import { readdirSync, readFileSync } from "node:fs";

/** Memory in megabytes, as the system counts what lies in its chips (RSS). */
export interface Memory {
  /** Of the watched process alone. */
  readonly own: number;
  /** Of the process and all that it started, together. */
  readonly all: number;
}

/** What a process took since it was last asked for. */
export interface Use {
  /** The most memory that was seen. */
  readonly memory: Memory;
  /** Seconds of a processor's time, with those of the processes that it started. */
  readonly cpu: number;
}

/** Ticks of the system's clock in a second. */
const TICKS = 100;

/** Milliseconds between two looks. */
const PAUSE = 100;

/**
 * Looks at a process, and at those that it starts, ten times a second. Needs Linux.
 *
 * @param pause milliseconds between two looks, for what takes less than seconds
 * @returns `use`, which tells what was used since it was last called, and `end`
 */
export function watchProcesses(pid: number, pause = PAUSE): { use: () => Use; end: () => void } {
  let most: Memory = { own: 0, all: 0 };
  let [cpu, told] = [0, 0];
  const look = () => {
    const now = usedBy(pid);
    // It may just have ended.
    cpu = Math.max(cpu, now.cpu);
    most = { own: Math.max(most.own, now.own), all: Math.max(most.all, now.all) };
  };
  const timer = setInterval(look, pause);
  return {
    use: () => {
      look();
      const use = { memory: most, cpu: cpu - told };
      most = { own: 0, all: 0 };
      told = cpu;
      return use;
    },
    end: () => clearInterval(timer),
  };
}

function usedBy(pid: number): Memory & { readonly cpu: number } {
  const stats = new Map<number, string[]>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const stat = statOf(name);
    if (stat[1]) stats.set(Number(name), stat);
  }
  const isBelow = (one: number): boolean => {
    const parent = stats.get(one)?.[1];
    return one === pid || (parent !== undefined && isBelow(Number(parent)));
  };
  const below = [...stats.keys()].filter(isBelow);
  return {
    own: residentOf(pid),
    all: sum(below.map(residentOf)),
    cpu: sum(below.map((one) => cpuOf(stats.get(one) ?? []))),
  };
}

/** A process's own time, and that of those that it started and that have ended. */
function cpuOf(stat: readonly string[]): number {
  return sum(stat.slice(11, 15).map(Number)) / TICKS;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** The fields of `/proc/<pid>/stat` behind the command, which stands in brackets and may hold anything. */
function statOf(pid: string): string[] {
  const stat = read(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
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
