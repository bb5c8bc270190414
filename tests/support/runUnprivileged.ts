import { spawn } from "node:child_process";
import { chown } from "node:fs/promises";
import path from "node:path";
import { fileTree } from "@/files/fileTree";

const NOBODY = 65_534;

/**
 * Runs a script of modules in a process to which permissions apply. They don't to root, who runs
 * tests in containers: there the process becomes nobody, once it has loaded what it imports.
 *
 * @param folder is given to that account with all that is in it; the script's first argument
 * @param script its imports, and a body after a line `---`
 * @returns what the script printed
 */
export async function runUnprivileged(folder: string, script: string): Promise<string> {
  if (process.getuid?.() === 0) await giveTo(folder, NOBODY);
  const [imports, body] = script.split(/^\s*---$/m);
  const child = spawn(
    process.execPath,
    [
      ...["--import", "tsx", "--input-type=module", "--eval"],
      `${imports}
       if (process.getuid?.() === 0) {
         process.setgroups([]);
         process.setgid(${NOBODY});
         process.setuid(${NOBODY});
       }
       const [folder] = process.argv.slice(1);
       ${body}`,
      folder,
    ],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  await new Promise((resolve) => child.on("close", resolve));
  return output.trimEnd();
}

async function giveTo(folder: string, account: number): Promise<void> {
  const inside = new Set<string>([folder]);
  for (const file of await fileTree(folder)) {
    for (let at = path.join(folder, file); at !== folder; at = path.dirname(at)) inside.add(at);
  }
  for (const one of inside) await chown(one, account, account);
}
