/** In milliseconds. */
const BETWEEN = { terminal: 100, pipe: 10_000 };

/** Where progress is shown. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/**
 * Shows how far a build is: on a terminal in one line, which changes; elsewhere, such as in a
 * log, in a line each ten seconds.
 */
export class Progress {
  #begun = 0;
  #shown = 0;
  #isOpen = false;

  /** @param now the time, in milliseconds */
  constructor(
    private readonly stream: ProgressStream = process.stdout,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Begins a phase of the build, and says so in a line of its own. */
  begin(phase: string): void {
    this.end();
    this.stream.write(`${phase}\n`);
    this.#restart();
  }

  /**
   * Says how many of a number of things are done.
   *
   * @param doing what is done, as a sentence begins with it: “Pages”
   */
  update(doing: string, done: number, all: number): void {
    const now = this.now();
    if (done <= 1) this.#restart();
    const { isTTY } = this.stream;
    if (now - this.#shown < (isTTY ? BETWEEN.terminal : BETWEEN.pipe) && done < all) return;
    // What is soon done needs no line in a log.
    if (!isTTY && now - this.#begun < BETWEEN.pipe) return;
    this.#shown = now;
    const left = done < all ? timeLeft(((now - this.#begun) / done) * (all - done)) : "";
    const line = `  ${doing}: ${count(done)} of ${count(all)}${left}`;
    this.stream.write(isTTY ? `\r\x1b[K${line}` : `${line}\n`);
    this.#isOpen = Boolean(isTTY);
  }

  /** Takes away the line that changes: something else is printed. */
  end(): void {
    if (this.#isOpen) this.stream.write("\r\x1b[K");
    this.#isOpen = false;
  }

  #restart(): void {
    this.#begun = this.now();
    this.#shown = this.#begun;
  }
}

function count(number: number): string {
  return number.toLocaleString("en");
}

function timeLeft(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 90 ? `, ${seconds} s left` : `, ${Math.ceil(seconds / 60)} min left`;
}
