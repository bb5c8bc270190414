import { readFileSync } from "node:fs";

/** Where Linux lists its connections. */
const TABLES = ["/proc/net/tcp", "/proc/net/tcp6"];

/**
 * Reads how much of what was sent from a port still waits in the system to be
 * acknowledged. The system takes megabytes at once and then, for a client on a
 * slow line, nothing for minutes; only here is it seen that the client goes on
 * taking them.
 *
 * @returns by the port of the client; clients that share one are told in one text. Empty where the
 *   system doesn't tell
 */
export function readSendQueues(port: number): ReadonlyMap<number, string> {
  const queues = new Map<number, string>();
  for (const table of TABLES) {
    for (const line of readTable(table).split("\n")) {
      const [, own, other, queue] = LINE.exec(line) ?? [];
      if (!own || !other || !queue || Number.parseInt(own, 16) !== port) continue;
      const client = Number.parseInt(other, 16);
      queues.set(client, `${queues.get(client) ?? ""} ${queue}`);
    }
  }
  return queues;
}

/** `  1: 0100007F:0BB8 0100007F:C350 01 00015B3C:00000000 …`: addresses and ports, state, queues. */
const LINE = /^\s*\d+: [\dA-F]+:([\dA-F]{4}) [\dA-F]+:([\dA-F]{4}) [\dA-F]{2} ([\dA-F]{8}):/;

function readTable(table: string): string {
  try {
    return readFileSync(table, "utf8");
  } catch {
    return "";
  }
}
