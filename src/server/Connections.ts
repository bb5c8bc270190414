import type { Socket } from "node:net";
import { Connection } from "./Connection";
import type { Limits } from "./limits";

/** All open connections: their number and the patience with each are bounded. */
export class Connections {
  readonly #all = new Set<Connection>();
  readonly #limits: Limits;
  readonly #now: () => number;

  /** @param now tells the time in milliseconds */
  constructor(limits: Limits, now: () => number) {
    this.#limits = limits;
    this.#now = now;
  }

  /** How many are open. */
  get size(): number {
    return this.#all.size;
  }

  /**
   * Takes a connection in. A newcomer is always let in: if there is no room, the
   * connection that has been without a request longest makes some, and if all
   * have requests, the one that has taken nothing for longest.
   */
  admit(socket: Socket): Connection {
    if (this.#all.size >= this.#limits.connections) this.#findLongestIdle()?.destroy();
    const connection = new Connection(socket, this.#now);
    this.#all.add(connection);
    connection.once("close", () => this.#all.delete(connection));
    return connection;
  }

  /** Drops the connections that have kept the server waiting for too long. */
  dropOverdue(): void {
    const now = this.#now();
    for (const connection of this.#all) {
      if (now - connection.since > this.#patienceWith(connection)) connection.destroy();
    }
  }

  /** Closes those that have no request in flight, also those that browsers open in advance. */
  closeIdle(): void {
    for (const connection of this.#all) if (!connection.isBusy) connection.destroy();
  }

  closeAll(): void {
    for (const connection of this.#all) connection.destroy();
  }

  #patienceWith({ isBusy, isHeldUp, hasBegun, hasServed }: Connection): number {
    const { stallTime, idleTime, headTime } = this.#limits;
    // While a file is read, it is the server that the client waits for.
    if (isBusy) return isHeldUp ? stallTime : Number.POSITIVE_INFINITY;
    return hasServed && !hasBegun ? idleTime : headTime;
  }

  #findLongestIdle(): Connection | undefined {
    let found: Connection | undefined;
    for (const connection of this.#all) {
      if (!found || isBefore(connection, found)) found = connection;
    }
    return found;
  }
}

/** Whether a connection makes room sooner than another. */
function isBefore(one: Connection, other: Connection): boolean {
  return one.isBusy === other.isBusy ? one.since < other.since : other.isBusy;
}
