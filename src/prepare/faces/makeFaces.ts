import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { convert } from "fontverter";
import subsetFont from "subset-font";
import { Failure } from "@/files/Failure";
import { type FileSource, writeFolder } from "@/files/writeFolder";
import { FACES, type Face } from "./faces";
import { readSource } from "./readSource";
import { steadyKerning } from "./steadyKerning";

/** Says of each face what it was made from, so that it is made once. */
const RECORD = "made.json";

/** Counts the ways in which faces have been cut: another one makes them anew. */
const METHOD = 2;

/** Tables of a variable face of which no browser makes use. */
const UNREAD = ["BASE", "STAT"];

/**
 * Subsets the site's faces from those of the packages, into `.waraq/faces/`, where
 * `src/styles/faces.css` expects them. A face that is there already, made from the same
 * file in the same way, is not made again.
 *
 * @param root the checkout; one without `src/styles/faces.css` needs no faces
 * @throws Failure where a package lacks, or a face can't be made
 */
export async function makeFaces(root: string, faces: readonly Face[] = FACES): Promise<void> {
  if (!existsSync(path.join(root, "src", "styles", "faces.css"))) return;
  const folder = path.join(root, ".waraq", "faces");
  const require = createRequire(path.join(root, "package.json"));
  const record = await readRecord(path.join(folder, RECORD));
  const files = new Map<string, FileSource>();
  const made: Record<string, string> = {};
  for (const face of faces) {
    const name = `${face.name}.woff2`;
    const source = await readSource(root, face);
    const recipe = recipeOf(face, source, require);
    const known = record[name] === recipe && (await readFile(path.join(folder, name)).catch(none));
    files.set(name, known || (await cut(face, source)));
    made[name] = recipe;
  }
  files.set(RECORD, `${JSON.stringify(made, null, 2)}\n`);
  await writeFolder(folder, files);
}

async function cut(
  { name, source, characters, weights, features }: Face,
  file: Buffer,
): Promise<Buffer> {
  try {
    const isVariable = typeof weights === "object";
    const whole = isVariable ? steadyKerning(await convert(file, "sfnt")) : file;
    return await subsetFont(whole, characters, {
      targetFormat: "woff2",
      ...(isVariable && { dropTables: UNREAD }),
      ...(weights !== undefined && { variationAxes: { wght: weights } }),
      ...(features && { keepFeatures: features }),
    });
  } catch (error) {
    throw new Failure(`The typeface “${name}” can’t be made from ${source}: ${error}`);
  }
}

/** Names everything that a face's file depends on. */
function recipeOf(face: Face, source: Buffer, require: NodeRequire): string {
  const { version } = require("subset-font/package.json") as { version: string };
  return createHash("sha256")
    .update(JSON.stringify([METHOD, version, face]))
    .update(source)
    .digest("hex");
}

async function readRecord(file: string): Promise<Readonly<Record<string, string>>> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch {
    return {};
  }
}

function none(): undefined {
  return undefined;
}
