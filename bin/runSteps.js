import { spawn } from "node:child_process";
import { describeError } from "./describeError.js";

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} [command] the program and its arguments
 * @property {Record<string, string>} [env] added to the environment
 * @property {() => Promise<unknown>} [run] instead of a program; throws on failure
 */

/**
 * Runs steps one after another, up to the first that fails, with a line for
 * each. What a program writes is shown only when it fails.
 *
 * @param {Step[]} steps
 * @param {AbortSignal} signal ends the running program
 * @param {(line: string) => void} print
 * @returns {Promise<number>} exit code: 0, or 1 if a step failed
 */
export async function runSteps(steps, signal, print = console.log) {
  for (const [index, step] of steps.entries()) {
    const begun = performance.now();
    const failure = await (step.run ? runFunction(step.run) : runProgram(step, signal));
    signal.throwIfAborted();
    const seconds = `${((performance.now() - begun) / 1000).toFixed(1)} s`;
    print(`${failure === undefined ? "✓" : "✗"} ${step.name.padEnd(8)} ${seconds.padStart(8)}`);
    if (failure !== undefined) {
      const left = steps.slice(index + 1).map(({ name }) => name);
      print(failure.trimEnd());
      print(`Failed: ${step.name}.${left.length > 0 ? ` Not run: ${left.join(", ")}.` : ""}`);
      return 1;
    }
  }
  return 0;
}

async function runFunction(run) {
  try {
    await run();
  } catch (error) {
    return describeError(error);
  }
}

/** Gives what a program wrote if it failed. */
function runProgram({ command: [program, ...args], env }, signal) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...env },
      // A group of its own: npm's children end with it.
      detached: process.platform !== "win32",
    });
    const end = () => {
      try {
        process.kill(-child.pid, "SIGTERM");
      } catch {
        child.kill();
      }
    };
    signal.addEventListener("abort", end);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    }
    child.on("error", (error) =>
      resolve(`${program} could not be started: ${describeError(error)}`),
    );
    child.on("close", (code) => {
      signal.removeEventListener("abort", end);
      resolve(code === 0 ? undefined : output || `${program} ended with exit code ${code}.`);
    });
  });
}
