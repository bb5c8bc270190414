import { parentPort } from "node:worker_threads";
import type { TextFile } from "./contentFile";
import { readAlone } from "./readAlone";

// Runs in a thread of its own: reads each file that it is sent, and tells when that is done.
parentPort?.on("message", (file: TextFile) => {
  readAlone(file);
  parentPort?.postMessage("read");
});
parentPort?.postMessage("ready");
