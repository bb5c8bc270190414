import { type Document, isScalar, LineCounter, parseDocument, visit } from "yaml";
import type { FaultDetails, Point, Problem } from "@/core/problems";
import { YamlReport } from "./YamlReport";
import { type Path, yamlNodes } from "./yamlNodes";

export type { Path } from "./yamlNodes";

/** A YAML document, read. */
export interface YamlDocument {
  readonly file: string;
  /** What it was read from. */
  readonly source: YamlSource;
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
export function parseYaml(source: YamlSource): YamlDocument {
  const { file, text, line: firstLine = 1 } = source;
  const lineCounter = new LineCounter();
  const report = new YamlReport(file, lineCounter, firstLine);
  try {
    const document = parseDocument(text, {
      lineCounter,
      prettyErrors: false,
      stringKeys: true,
      // The parser would compare each key with all before it; the visit below doesn't.
      uniqueKeys: false,
    });
    for (const { code, message, pos } of [...document.errors, ...document.warnings]) {
      const fault = faultOf(code, message);
      report.add(pos[0], fault);
      // What the parser makes of the rest follows from this.
      if (fault.rule === "bad-yaml") break;
    }
    checkNodes(document, source, report);
    if (!report.isReadable) return unreadable(report, source);
    return readable(document, source, report);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    report.add(0, {
      rule: "bad-yaml",
      cause: `The YAML can’t be read: ${cause}.`,
      remedy: "Look for very deep nesting, and remove it.",
    });
    return unreadable(report, source);
  }
}

/**
 * Finds where a value stands in YAML that was read before, as `YamlDocument.pointOf` does, by
 * parsing it again: only faults are looked for in this way.
 */
export function pointInYaml(source: YamlSource, path: Path, part?: "key" | "value"): Point {
  return parseYaml(source).pointOf(path, part);
}

/** A text of YAML; `line` is the line of the file on which it begins, from 1. */
export interface YamlSource {
  readonly file: string;
  readonly text: string;
  readonly line?: number;
}

function unreadable({ file, problems }: YamlReport, source: YamlSource): YamlDocument {
  const { line = 1 } = source;
  return {
    file,
    source,
    data: undefined,
    problems,
    pointOf: () => ({ line, column: 1 }),
    textAt: () => ({ line, indent: 0 }),
  };
}

function readable(document: Document, source: YamlSource, report: YamlReport): YamlDocument {
  const { text } = source;
  const find = yamlNodes(document, report);
  return {
    file: report.file,
    source,
    data: document.toJS() ?? {},
    problems: report.problems,
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

/** Reports what the parser takes, and a publication doesn't: aliases, double and cut values. */
function checkNodes(document: Document, { text, line = 1 }: YamlSource, report: YamlReport): void {
  visit(document, {
    Alias: (_key, node) => {
      report.add(node.range?.[0] ?? 0, {
        rule: "yaml-alias",
        cause: `“*${node.source}” is an alias; aliases are not allowed, since they can expand without limit.`,
        remedy: "Write the value itself.",
      });
      return visit.BREAK;
    },
    Map: (_key, { items }) => {
      const met = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (met.has(key.value)) {
          report.add(key.range?.[0] ?? 0, {
            rule: "duplicate-field",
            cause: `“${key.source ?? key.value}” is given twice.`,
            remedy: "Keep one of the two.",
          });
        }
        met.add(key.value);
      }
    },
    Scalar: (key, { comment, range, type }) => {
      // Whoever writes front matter writes sentences: “C #1” is meant whole.
      if (key !== "value" || line === 1 || type !== "PLAIN" || !comment || !range) return;
      const cut = comment.split("\n")[0] ?? "";
      if (!text.startsWith(` #${cut}`, range[1])) return;
      report.add(range[1] + 1, {
        rule: "cut-value",
        severity: "warning",
        cause: `YAML reads “#${cut}” as a comment, not as part of the value before it.`,
        remedy: "If it belongs to the value, put quotation marks around the whole value.",
      });
    },
  });
}

/** The faults that editors make, in their words; the parser's own for others. */
function faultOf(code: string, message: string): FaultDetails {
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
