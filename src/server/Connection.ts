import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { Duplex, finished } from "node:stream";

/**
 * How many bytes the parser gets at once. It parses what it gets to the end, so
 * this bounds how many requests a client can have waiting: about 40 of the
 * shortest. Heads of browsers fit in one or two.
 */
const SLICE = 1_024;

const REQUEST_TIMEOUT = "HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n";

/**
 * A client's connection, as the HTTP server sees it. It stands between the socket
 * and the parser, because Node parses and hands on all that a client sends,
 * whether or not the client takes the answers. Here a request is handled when
 * the answer to the one before has been taken, and nothing further is read
 * meanwhile.
 */
export class Connection extends Duplex {
  /** When it last went a step forward: it opened, a response began, was taken further or ended. */
  since: number;
  /** Whether anything has arrived that no response has begun for. */
  hasBegun = false;
  /** Whether a request has been answered. */
  hasServed = false;
  readonly #socket: Socket;
  readonly #now: () => number;
  /** The client's port: read at once, since a closed socket forgets it. */
  readonly #port: number | undefined;
  #queue: string | undefined;
  #requests = 0;
  #turn: Promise<void> = Promise.resolve();
  #unparsed: Buffer | undefined;
  #isWanted = false;
  #hasEnded = false;

  /**
   * @param socket may stay half open, so that a client that has said all still gets its answer
   * @param now tells the time in milliseconds
   */
  constructor(socket: Socket, now: () => number) {
    // One slice is in the parser's hands at a time.
    super({ readableHighWaterMark: 1 });
    this.#socket = socket;
    this.#now = now;
    this.#port = socket.remotePort;
    this.since = now();
    socket.on("data", (chunk: Buffer) => this.#receive(chunk));
    socket.on("end", () => {
      this.#hasEnded = true;
      this.#deliver();
    });
    socket.on("error", () => this.destroy());
    socket.on("close", () => this.destroy());
  }

  /** Whether requests wait for their answers. */
  get isBusy(): boolean {
    return this.#requests > 0;
  }

  /** Whether something waits for the client to take it. */
  get isHeldUp(): boolean {
    return this.writableLength > 0;
  }

  /**
   * Handles a request when all that came before on this connection have been
   * answered. If the connection ends first, the request is dropped.
   */
  handle(
    request: IncomingMessage,
    response: ServerResponse,
    handler: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  ): void {
    this.#requests += 1;
    this.hasBegun = false;
    this.#turn = this.#turn.then(async () => {
      if (!this.destroyed && !this.writableEnded) {
        this.since = this.#now();
        const closed = new Promise<void>((resolve) => finished(response, () => resolve()));
        await handler(request, response);
        await closed;
      }
      this.since = this.#now();
      this.hasServed = true;
      this.#requests -= 1;
      this.#deliver();
    });
  }

  /** Drops a client that kept the server waiting; one that was in the middle of a request is told so. */
  giveUp(): void {
    if (!this.isBusy && this.hasBegun && this.writable) this.write(REQUEST_TIMEOUT);
    this.destroy();
  }

  /** Takes it for a step forward if less waits in the system for this client than before. */
  noteQueue(queues: ReadonlyMap<number, string>): void {
    const queue = this.#port === undefined ? undefined : queues.get(this.#port);
    if (queue !== undefined && this.#queue !== undefined && queue !== this.#queue) {
      this.since = this.#now();
    }
    this.#queue = queue;
  }

  override _read(): void {
    this.#isWanted = true;
    this.#deliver();
  }

  override _write(chunk: Buffer, encoding: BufferEncoding, done: (error?: Error | null) => void) {
    this.#socket.write(chunk, encoding, this.#whenTaken(done));
  }

  override _writev(
    chunks: { chunk: Buffer; encoding: BufferEncoding }[],
    done: (error?: Error | null) => void,
  ) {
    const last = chunks.length - 1;
    const taken = this.#whenTaken(done);
    this.#socket.cork();
    chunks.forEach(({ chunk, encoding }, index) => {
      if (index === last) this.#socket.write(chunk, encoding, taken);
      else this.#socket.write(chunk, encoding);
    });
    this.#socket.uncork();
  }

  override _final(done: () => void): void {
    // A socket closed over unread bytes takes the answer with it: what still comes is read, and dropped.
    this.#unparsed = undefined;
    this.since = this.#now();
    this.#socket.end();
    this.#socket.resume();
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#unparsed = undefined;
    this.#socket.destroy();
    done(error);
  }

  #whenTaken(done: (error?: Error | null) => void) {
    return (error?: Error | null) => {
      this.since = this.#now();
      this.#queue = undefined;
      done(error);
      this.#deliver();
    };
  }

  #receive(chunk: Buffer): void {
    if (this.writableEnded) return;
    if (!this.isBusy) this.#begin();
    this.#unparsed = this.#unparsed ? Buffer.concat([this.#unparsed, chunk]) : chunk;
    this.#socket.pause();
    this.#deliver();
  }

  /** Further bytes of the same head don't count: who sends one now and then makes no progress. */
  #begin(): void {
    if (this.hasBegun) return;
    this.hasBegun = true;
    this.since = this.#now();
  }

  #deliver(): void {
    if (this.destroyed) return;
    if (this.writableEnded) {
      if (this.#hasEnded) this.push(null);
      return;
    }
    if (!this.#isWanted || this.isBusy || this.isHeldUp) return;
    if (this.#unparsed) {
      const slice = this.#unparsed.subarray(0, SLICE);
      const rest = this.#unparsed.subarray(SLICE);
      this.#unparsed = rest.length > 0 ? rest : undefined;
      this.#isWanted = false;
      this.#begin();
      this.push(slice);
    } else if (this.#hasEnded) {
      this.#isWanted = false;
      this.push(null);
    }
    // It is read on while a response is sent, so that the end of a client is noticed.
    if (!this.#unparsed && !this.#hasEnded) this.#socket.resume();
  }
}
