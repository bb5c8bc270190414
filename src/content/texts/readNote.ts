import type { Footnote } from "@/core/library";
import { type Problem, problem } from "@/core/problems";
import type { Link } from "@/markdown/collectLinks";
import { readMarkdown } from "@/markdown/readMarkdown";
import type { YamlDocument } from "../yaml/parseYaml";

/** An editor's note, read. */
export interface NoteRead {
  readonly content: Footnote["content"];
  readonly links: readonly Link[];
  readonly problems: readonly Problem[];
}

/** What a note may be made of: it stands above the text and is no text of its own. */
const KINDS: ReadonlySet<string> = new Set(["paragraph", "list", "quotation"]);

/** Reads the Markdown of an editor's note inside front matter; lines and columns are the file's. */
export function readNote(
  yaml: YamlDocument | undefined,
  note: string | undefined,
): NoteRead | undefined {
  if (!yaml || note === undefined) return undefined;
  const { line, indent } = yaml.textAt(["editorsNote"]);
  // Empty lines before it bring the note to the line where it stands in the file.
  const text = "\n".repeat(line - 1) + note;
  const document = readMarkdown({ file: yaml.file, text });
  const problems = document.problems.map((fault) => shift(fault, indent));

  const misplaced =
    document.blocks.find(({ kind }) => !KINDS.has(kind))?.at ??
    (document.footnotes.length > 0 ? { line, column: 1 } : document.pictures[0]?.at);
  if (misplaced) {
    problems.push(
      problem({
        file: yaml.file,
        at: { line: misplaced.line, column: misplaced.column + indent },
        rule: "note-too-rich",
        cause: "An editor’s note can hold only paragraphs, lists and quotations.",
        remedy: "Remove headings, pictures, tables and footnotes, or move them into the text.",
      }),
    );
  }
  return {
    content: document.blocks.map(({ element }) => element),
    links: document.links.map(({ url, at }) => ({
      url,
      ...(at ? { at: { line: at.line, column: at.column + indent } } : {}),
    })),
    problems,
  };
}

function shift(fault: Problem, indent: number): Problem {
  const { line, column } = fault;
  if (line === undefined || column === undefined) return fault;
  return problem({
    file: fault.file,
    at: { line, column: column + indent },
    rule: fault.ruleId,
    severity: fault.fatal ? "error" : "warning",
    cause: fault.reason,
    remedy: fault.note,
  });
}
