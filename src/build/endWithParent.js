import { createRequire } from "node:module";
import { Socket } from "node:net";

/**
 * Runs the program that the first argument names, with the arguments after it, and ends it with
 * its whole group once the parent is gone. A parent that was killed can't end its children; but
 * the system closes its end of the pipe that is descriptor 3 here.
 *
 * Plain JavaScript: nothing of a loader is left in the program.
 */
const pipe = new Socket({ fd: 3, readable: true, writable: false });
pipe.on("error", () => undefined);
pipe.on("close", () => {
  process.kill(process.platform === "win32" ? process.pid : -process.pid, "SIGKILL");
});
pipe.resume();
// The program ends when it is done.
pipe.unref();

process.argv.splice(1, 1);
createRequire(import.meta.url)(process.argv[1]);
