import type { Socket } from "node:net";
import { Connection } from "./Connection";
import type { Limits } from "./limits";

/** How long a client may take nothing before the system is asked about it, in milliseconds. */
const HELD_UP_TIME = 1_000;

/** All open connections: their number, and how long each may be idle, are bounded. */
export class Connections {
  readonly #all = new Set<Connection>();
  readonly #limits: Limits;
  readonly #now: () => number;
  readonly #sendQueues: () => ReadonlyMap<number, string>;

  /**
   * @param now tells the time in milliseconds
   * @param sendQueues tells what waits in the system for each client, by the client's port
   */
  constructor(
    limits: Limits,
    now: () => number,
    sendQueues: () => ReadonlyMap<number, string> = () => new Map(),
  ) {
    this.#limits = limits;
    this.#now = now;
    this.#sendQueues = sendQueues;
  }

  /** How many are open. */
  get size(): number {
    return this.#all.size;
  }

  /** Those that are open, the oldest first. */
  [Symbol.iterator](): Iterator<Connection> {
    return this.#all.values();
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
    this.#lookForProgress();
    const now = this.#now();
    for (const connection of this.#all) {
      if (now - connection.since > this.#patienceWith(connection)) connection.giveUp();
    }
  }

  /** Closes those that have no request in flight, also those that browsers open in advance. */
  closeIdle(): void {
    for (const connection of this.#all) if (!connection.isBusy) connection.destroy();
  }

  closeAll(): void {
    for (const connection of this.#all) connection.destroy();
  }

  #lookForProgress(): void {
    const now = this.#now();
    const heldUp = [...this.#all].filter(
      ({ isHeldUp, since }) => isHeldUp && now - since >= HELD_UP_TIME,
    );
    if (heldUp.length === 0) return;
    const queues = this.#sendQueues();
    for (const connection of heldUp) connection.noteQueue(queues);
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
