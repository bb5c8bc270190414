import type { CDPSession } from "playwright-core";

/** How a line to the internet behaves. */
export interface Line {
  readonly name: string;
  /** How long a request takes to be answered, in milliseconds. */
  readonly latency: number;
  /** What comes through, in kilobits a second. */
  readonly throughput: number;
}

/** A good day in the mobile net: 150 ms, 1.6 Mbit/s. */
export const FAST_LINE: Line = { name: "fast", latency: 150, throughput: 1_600 };

/** A bad one: 400 ms, 400 kbit/s. */
export const SLOW_LINE: Line = { name: "slow", latency: 400, throughput: 400 };

/** Has all that a page loads from now on come over a line. The network of the session has to be enabled. */
export async function emulateLine(session: CDPSession, line: Line): Promise<void> {
  // Kilobits a second in bytes.
  const throughput = (line.throughput * 1_000) / 8;
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: line.latency,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
}
