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
  /** Seconds of a processor's time, with those of the processes that it started and that have ended. */
  readonly cpu: number;
}

/** Ticks of the system's clock in a second. */
const TICKS = 100;

/** Milliseconds between two looks. */
const PAUSE = 100;

/**
 * Looks at a process, and at those that it starts, ten times a second. Needs Linux.
 *
 * @returns `use`, which tells what was used since it was last called, and `end`
 */
export function watchProcesses(pid: number): { use: () => Use; end: () => void } {
  let most: Memory = { own: 0, all: 0 };
  let [cpu, told] = [0, 0];
  const timer = setInterval(() => {
    const now = memoryOf(pid);
    // It may just have ended.
    cpu = Math.max(cpu, cpuOf(pid));
    most = { own: Math.max(most.own, now.own), all: Math.max(most.all, now.all) };
  }, PAUSE);
  return {
    use: () => {
      cpu = Math.max(cpu, cpuOf(pid));
      const use = { memory: most, cpu: cpu - told };
      most = { own: 0, all: 0 };
      told = cpu;
      return use;
    },
    end: () => clearInterval(timer),
  };
}

function memoryOf(pid: number): Memory {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const parent = statOf(name)[1];
    if (parent) parents.set(Number(name), Number(parent));
  }
  const isBelow = (one: number): boolean => {
    const parent = parents.get(one);
    return one === pid || (parent !== undefined && isBelow(parent));
  };
  const sizes = [...parents.keys()].filter(isBelow).map(residentOf);
  return { own: residentOf(pid), all: sizes.reduce((sum, size) => sum + size, 0) };
}

function cpuOf(pid: number): number {
  const ticks = statOf(pid).slice(11, 15).map(Number);
  return ticks.reduce((sum, one) => sum + one, 0) / TICKS;
}

/** The fields of `/proc/<pid>/stat` behind the command, which stands in brackets and may hold anything. */
function statOf(pid: number | string): string[] {
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
