import { execFile } from "node:child_process";
import { readFile, readlink } from "node:fs/promises";
import { promisify } from "node:util";

/** What tells a process from all that had or will have its number. */
export interface ProcessIdentity {
  /** Where numbers of processes mean the same: one start of a machine, one container in it. */
  readonly machine: string;
  /** When it began, in the system's own terms; absent where there is no such process. */
  readonly begun?: string;
}

/**
 * Identifies a process by its number.
 *
 * @param pid its number, on this machine
 */
export async function identifyProcess(pid: number): Promise<ProcessIdentity> {
  const [boot, namespace] = await Promise.all([
    readFile("/proc/sys/kernel/random/boot_id", "utf8").catch(() => ""),
    readlink("/proc/self/ns/pid").catch(() => ""),
  ]);
  const begun = (await begunInProc(pid)) ?? (boot ? undefined : await begunByPs(pid));
  return { machine: `${boot.trim()} ${namespace}`.trim(), ...(begun ? { begun } : {}) };
}

/** Linux: the 22nd field (proc(5)); the second is a name, which may hold spaces and parentheses. */
async function begunInProc(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
}

/** Other systems, macOS among them. */
async function begunByPs(pid: number): Promise<string | undefined> {
  return promisify(execFile)("ps", ["-o", "lstart=", "-p", String(pid)]).then(
    ({ stdout }) => stdout.trim() || undefined,
    () => undefined,
  );
}
