import { cpSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { fileTree } from "@/files/fileTree";
import { checkout as original } from "./checkout";
import { copyCheckout } from "./copyCheckout";
import { type RunningCommand, runCommand } from "./runCommand";

/** A copy of the checkout with a small publication, to be built again and again. */
export interface BuiltCheckout {
  readonly root: string;
  /** Starts a build. */
  readonly start: () => RunningCommand;
  /** Builds; fails with what the build wrote if that fails. */
  readonly build: () => Promise<void>;
  /** Removes all that builds remember, and the result. */
  readonly forget: () => void;
  /** Reads the result. */
  readonly result: () => Promise<Readonly<Record<string, Buffer>>>;
  readonly remove: () => void;
}

/**
 * Makes a copy of the checkout.
 *
 * @param publication the folder in `tests/fixtures/publications` that becomes its content
 */
export function builtCheckout(name: string, publication = "valid"): BuiltCheckout {
  const { root, remove } = copyCheckout(name);
  const at = (file: string) => path.join(root, file);
  rmSync(at("content"), { recursive: true });
  cpSync(path.join(original, "tests/fixtures/publications", publication), at("content"), {
    recursive: true,
  });
  const start = () => runCommand(process.execPath, ["bin/build.js"], { cwd: root, env: {} });
  return {
    root,
    start,
    build: async () => {
      const command = start();
      if ((await command.ended) !== 0) throw new Error(command.output());
    },
    forget: () => {
      for (const folder of [".waraq", ".next", "out"]) {
        rmSync(at(folder), { recursive: true, force: true });
      }
    },
    result: async () => {
      const files = await fileTree(at("out"));
      return Object.fromEntries(files.map((file) => [file, readFileSync(at(`out/${file}`))]));
    },
    remove,
  };
}

/** The paths of the files in which two results differ. */
export function differing(
  one: Readonly<Record<string, Buffer>>,
  other: Readonly<Record<string, Buffer>>,
): string[] {
  const all = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...all].filter((file) => !other[file] || !one[file]?.equals(other[file])).sort();
}
