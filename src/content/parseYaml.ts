import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from "yaml";
import { isError, type Point, type Problem, problem, withoutRepetition } from "@/core/problems";

/** Where something is inside a YAML document: keys and indices, from the root. */
export type Path = readonly PropertyKey[];

/** A YAML document, read. */
export interface YamlDocument {
  readonly file: string;
  /** Plain data; `undefined` where the document can't be read. An empty one is `{}`. */
  readonly data: unknown;
  readonly problems: readonly Problem[];
  /**
   * Where a value stands in the file, or its key. For something that is
   * missing: where the innermost thing stands that should have it.
   */
  pointOf(path: Path, part?: "key" | "value"): Point;
  /**
   * Where the characters of a text begin: a block scalar's on the line after
   * its key, indented. `indent` is what each of its lines has before it.
   */
  textAt(path: Path): { readonly line: number; readonly indent: number };
}

/**
 * Parses YAML 1.2, which can hold data and nothing else: tags that would make
 * objects and aliases that would multiply are refused. Never throws.
 *
 * @param source `line` is the line of the file on which the text begins, from 1
 *
 * @example
 * const yaml = parseYaml({ file: "articles/warm-waters/ur.md", text: "title: گرم پانی", line: 2 });
 * yaml.data // { title: "گرم پانی" }
 * yaml.pointOf(["title"]) // { line: 2, column: 8 }
 */
export function parseYaml(source: {
  readonly file: string;
  readonly text: string;
  readonly line?: number;
}): YamlDocument {
  const { file, text, line: firstLine = 1 } = source;
  const problems: Problem[] = [];
  const lineCounter = new LineCounter();
  const at = (offset: number): Point => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(line, 1) - 1 + firstLine, column: Math.max(col, 1) };
  };
  const start: Point = { line: firstLine, column: 1 };
  const report = (offset: number, rule: string, cause: string, remedy: string) =>
    problems.push(problem({ file, at: at(offset), rule, cause, remedy }));
  const unreadable = (): YamlDocument => ({
    file,
    data: undefined,
    problems: withoutRepetition(problems),
    pointOf: () => start,
    textAt: () => ({ line: firstLine, indent: 0 }),
  });

  let document: ReturnType<typeof parseDocument>;
  let data: unknown;
  try {
    document = parseDocument(text, {
      lineCounter,
      prettyErrors: false,
      stringKeys: true,
      // The parser would compare each key with all before it; the visit below doesn't.
      uniqueKeys: false,
    });
    for (const { code, message, pos } of [...document.errors, ...document.warnings]) {
      const fault = faultOf(code, message);
      report(pos[0], fault.rule, fault.cause, fault.remedy);
      // What the parser makes of the rest follows from this.
      if (fault.rule === "bad-yaml") break;
    }
    visit(document, {
      Alias: (_key, node) => {
        report(
          node.range?.[0] ?? 0,
          "yaml-alias",
          `“*${node.source}” is an alias; aliases are not allowed, since they can expand without limit.`,
          "Write the value itself.",
        );
        return visit.BREAK;
      },
      Map: (_key, { items }) => {
        const met = new Set<unknown>();
        for (const { key } of items) {
          if (!isScalar(key)) continue;
          if (met.has(key.value)) {
            report(
              key.range?.[0] ?? 0,
              "duplicate-field",
              `“${key.source ?? key.value}” is given twice.`,
              "Keep one of the two.",
            );
          }
          met.add(key.value);
        }
      },
      Scalar: (key, { comment, range, type }) => {
        // Whoever writes front matter writes sentences: “C #1” is meant whole.
        if (key !== "value" || firstLine === 1 || type !== "PLAIN" || !comment || !range) return;
        const cut = comment.split("\n")[0] ?? "";
        if (!text.startsWith(` #${cut}`, range[1])) return;
        problems.push(
          problem({
            file,
            at: at(range[1] + 1),
            rule: "cut-value",
            severity: "warning",
            cause: `YAML reads “#${cut}” as a comment, not as part of the value before it.`,
            remedy: "If it belongs to the value, put quotation marks around the whole value.",
          }),
        );
      },
    });
    if (problems.some((one) => isError(one) && one.ruleId !== "duplicate-field")) {
      return unreadable();
    }
    data = document.toJS() ?? {};
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    report(
      0,
      "bad-yaml",
      `The YAML can’t be read: ${cause}.`,
      "Look for very deep nesting, and remove it.",
    );
    return unreadable();
  }

  const pairs = new WeakMap<YAMLMap, ReadonlyMap<unknown, Pair>>();
  const pairOf = (map: YAMLMap, name: PropertyKey): Pair | undefined => {
    let known = pairs.get(map);
    if (!known) {
      // Of two alike the first is found.
      known = new Map(
        map.items
          .toReversed()
          .flatMap((pair) => (isScalar(pair.key) ? [[pair.key.value, pair] as const] : [])),
      );
      pairs.set(map, known);
    }
    return known.get(name);
  };
  const find = (path: Path, part: "key" | "value") => {
    let node: unknown = document.contents;
    let point = start;
    for (const [depth, step] of path.entries()) {
      const isLast = depth === path.length - 1;
      if (isMap(node)) {
        const pair = pairOf(node, step);
        if (!pair) return { point };
        const key = pair.key as Node;
        const value = pair.value as Node | null;
        const empty = value === null || (isScalar(value) && value.value === null);
        const wanted = empty || part === "key" || !isLast ? key : value;
        point = at(wanted.range?.[0] ?? 0);
        node = value;
      } else if (isSeq(node) && typeof step === "number" && node.items[step]) {
        node = node.items[step];
        point = at((node as Node).range?.[0] ?? 0);
      } else {
        return { point };
      }
    }
    return { point, node };
  };

  return {
    file,
    data,
    problems: withoutRepetition(problems),
    pointOf: (path, part = "value") => find(path, part).point,
    textAt: (path) => {
      const { node, point } = find(path, "value");
      if (!isScalar(node) || (node.type !== "BLOCK_LITERAL" && node.type !== "BLOCK_FOLDED")) {
        return { line: point.line, indent: 0 };
      }
      const content = text.slice(text.indexOf("\n", node.range?.[0] ?? 0) + 1);
      const indent = /^[^\S\n]*(?=\S)/m.exec(content)?.[0].length ?? 0;
      return { line: point.line + 1, indent };
    },
  };
}

/** The faults that editors make, in their words; the parser's own for others. */
function faultOf(code: string, message: string): { rule: string; cause: string; remedy: string } {
  if (code === "TAG_RESOLVE_FAILED") {
    return {
      rule: "yaml-tag",
      cause:
        "The value has a tag, “!…”; tags are not allowed, since they can turn it into anything.",
      remedy: "Remove the tag. If a text begins with “!”, put quotation marks around it.",
    };
  }
  if (code === "BLOCK_AS_IMPLICIT_KEY") {
    return {
      rule: "bad-yaml",
      cause: "The value contains a colon and a space, which begin another field.",
      remedy: "Put quotation marks around the value.",
    };
  }
  if (code === "MISSING_CHAR" && message.includes("quote")) {
    return {
      rule: "bad-yaml",
      cause: "A quotation mark opens and never closes.",
      remedy: 'Close it. Inside a text, write a straight quotation mark as “\\"”.',
    };
  }
  return {
    rule: "bad-yaml",
    cause: `${excerpt(message.replace(/\s*\n[\s\S]*$/, "").replace(/[.:]$/, ""))}.`,
    remedy: "Check the indentation, colons, brackets and quotation marks.",
  };
}

/** The parser quotes what it can't read, however long that is. */
function excerpt(message: string): string {
  return message.length > 160 ? `${message.slice(0, 159)}…` : message;
}
