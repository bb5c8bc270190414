import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { parseAst } from "vitest/node";
import { fileTree } from "@/files/fileTree";

/** The most lines of a file, and of a function. */
const LONGEST_FILE = 250;
const LONGEST_FUNCTION = 60;

/** A function, from its first line to its last, signature included. */
interface FunctionSize {
  readonly name: string;
  readonly line: number;
  readonly lines: number;
}

interface AstNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly id?: { readonly name?: string } | null;
  readonly key?: { readonly name?: string };
  readonly body?: unknown;
}

/** Returns the size of every function in a source text, those inside others included. */
function functionsIn(source: string, file: string): FunctionSize[] {
  const functions: FunctionSize[] = [];
  const lineOf = (offset: number) => source.slice(0, offset).split("\n").length;
  const visit = (value: unknown, around: string): void => {
    if (Array.isArray(value)) {
      for (const one of value) visit(one, around);
      return;
    }
    if (typeof value !== "object" || value === null) return;
    const node = value as AstNode;
    const name = node.id?.name ?? node.key?.name ?? around;
    if (/^(?:Arrow)?Function(?:Declaration|Expression)$/.test(node.type) && node.body) {
      const line = lineOf(node.start);
      functions.push({ name, line, lines: lineOf(node.end) - line + 1 });
    }
    for (const child of Object.values(node)) visit(child, name);
  };
  visit(parseAst(source, { lang: file.endsWith("x") ? "tsx" : "ts", astType: "ts" }), "anonymous");
  return functions;
}

/** Names what is longer than it may be. */
async function tooLong(file: string): Promise<string[]> {
  const source = await readFile(file, "utf8");
  const lines = source.split("\n").length - 1;
  return [
    ...(lines > LONGEST_FILE ? [`${file} has ${lines} lines, more than ${LONGEST_FILE}.`] : []),
    ...functionsIn(source, file)
      .filter((one) => one.lines > LONGEST_FUNCTION)
      .map(
        (one) =>
          `${file}:${one.line} The function “${one.name}” has ${one.lines} lines, more than ${LONGEST_FUNCTION}.`,
      ),
  ];
}

test("no file in src is longer than 250 lines, and no function longer than 60", async () => {
  const files = (await fileTree("src")).filter((file) => /\.tsx?$/.test(file));
  const found = await Promise.all(files.map((file) => tooLong(path.join("src", file))));
  expect(files.length).toBeGreaterThan(100);
  expect(found.flat()).toEqual([]);
});

test("sizes are counted for every form of function, signature included", () => {
  const source = `export function one(
  name: string,
): string {
  return name;
}
export const two = async () => {
  return [1, 2].map((n) => n);
};
class Three {
  #four(): void {
    five(function six() {});
  }
  get seven() {
    return 7;
  }
}
`;
  expect(functionsIn(source, "a.ts")).toEqual([
    { name: "one", line: 1, lines: 5 },
    { name: "two", line: 6, lines: 3 },
    { name: "two", line: 7, lines: 1 },
    { name: "four", line: 10, lines: 3 },
    { name: "six", line: 11, lines: 1 },
    { name: "seven", line: 13, lines: 3 },
  ]);
});
