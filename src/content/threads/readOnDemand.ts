import { parentPort } from "node:worker_threads";
import type { TextFile } from "../files/contentFile";
import { readAlone } from "./readAlone";

// Runs in a thread of its own: does all with each file that is done with it, and sends how many
// seconds of a processor's time that took.
parentPort?.on("message", (file: TextFile) => {
  const begun = process.cpuUsage();
  readAlone(file);
  const { user, system } = process.cpuUsage(begun);
  parentPort?.postMessage((user + system) / 1_000_000);
});
parentPort?.postMessage("ready");
