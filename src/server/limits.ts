import { readdirSync } from "node:fs";

/** What the server grants its clients. Times are in milliseconds. */
export interface Limits {
  /** Open connections. Where another comes, the one that has been idle longest makes room. */
  readonly connections: number;
  /** Open files; whoever needs one more waits. */
  readonly files: number;
  /** How long a connection may lie idle between two requests. */
  readonly idleTime: number;
  /** How long the head of a request may take to arrive, from its first byte or a connection's beginning. */
  readonly headTime: number;
  /** How long a client may take nothing of what is sent to it. */
  readonly stallTime: number;
}

/** What the process needs descriptors for beside connections and the files sent to them. */
const RESERVE = 24;

/** Bounds memory where descriptors are plenty: a connection holds some 300 kB at most. */
const MOST_CONNECTIONS = 1_000;

/**
 * Computes the limits from the number of files that the process may open: of the
 * descriptors that are free, a reserve is kept, and each connection may hold two, its own
 * and that of one file.
 *
 * @param descriptors how many this process may have open; `undefined` where nobody can say
 * @param open how many it has
 */
export function limitsFor(descriptors: number | undefined, open: number): Limits {
  const free = (descriptors ?? Number.POSITIVE_INFINITY) - open - RESERVE;
  const connections = Math.max(1, Math.min(MOST_CONNECTIONS, Math.floor(free / 2)));
  return {
    connections,
    files: connections,
    idleTime: 6_000,
    headTime: 15_000,
    stallTime: 20_000,
  };
}

/** Reads the limits of this process and sets those of the server by them. */
export function readLimits(): Limits {
  return limitsFor(mostDescriptors(), openDescriptors());
}

function mostDescriptors(): number | undefined {
  // The types say nothing about what the report holds.
  const report = process.report?.getReport() as unknown as
    | { userLimits?: { open_files?: { soft?: number | "unlimited" } } }
    | undefined;
  const most = report?.userLimits?.open_files?.soft;
  return typeof most === "number" ? most : undefined;
}

function openDescriptors(): number {
  try {
    return readdirSync("/dev/fd").length;
  } catch {
    return 0;
  }
}
