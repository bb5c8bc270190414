import type { z } from "zod";
import type { Locale } from "@/core/languages";
import { isError, type Problem, problem } from "@/core/problems";
import { type MarkdownDocument, readMarkdown } from "@/markdown/readMarkdown";
import type { ContentFile } from "../files/contentFile";
import type { page, version } from "../schemas/article";
import { parseYaml, type YamlDocument } from "../yaml/parseYaml";
import { readFields } from "../yaml/readFields";
import { checkPlainTexts } from "./checkPlainTexts";
import { checkProse, type FrontMatterTexts } from "./checkProse";
import { readText } from "./readText";

/** A Markdown file of an article or a page, read for itself alone. */
export interface VersionDraft<Schema extends typeof version | typeof page> {
  readonly locale: Locale;
  readonly file: string;
  /** Fields of the front matter that are right. */
  readonly fields: Partial<z.output<Schema>>;
  /** All of them, where none is wrong. */
  readonly whole?: z.output<Schema>;
  /** The front matter, where it can be read. */
  readonly yaml?: YamlDocument;
  /** The text, where it can be read. */
  readonly document?: MarkdownDocument;
  readonly isDraft: boolean;
  readonly problems: readonly Problem[];
}

/**
 * Reads one Markdown file: characters, front matter, text.
 *
 * @param noun what messages call it, with its article
 */
export function readVersion<Schema extends typeof version | typeof page>(
  file: ContentFile,
  locale: Locale,
  schema: Schema,
  noun: string,
): VersionDraft<Schema> {
  const nothing = { locale, file: file.path, fields: {}, isDraft: false };
  if (file.kind !== "text") return { ...nothing, problems: [] };

  const { text, problems } = readText(file, locale);
  const document = readMarkdown({ file: file.path, text });
  if (!document.frontMatter) {
    // Without its end, front matter is read as text; what that makes is of no interest.
    const unreadable = document.problems.filter(({ ruleId }) => ruleId === "unreadable-markdown");
    problems.push(...(unreadable.length > 0 ? unreadable : [missingFrontMatter(file.path, text)]));
    return { ...nothing, problems };
  }

  const yaml = parseYaml({ file: file.path, ...document.frontMatter });
  const { fields, whole, problems: faults } = readFields(schema, { yaml, noun });
  problems.push(...yaml.problems, ...faults, ...document.problems);
  problems.push(
    ...checkProse({
      file: file.path,
      text,
      locale,
      yaml,
      fields: fields as FrontMatterTexts,
      document,
    }),
  );
  problems.push(...checkPlainTexts(yaml, yaml.data));
  if (document.blocks.length === 0 && !document.problems.some(isError)) {
    problems.push(
      problem({
        file: file.path,
        rule: "empty-version",
        cause: "The file has no text after the front matter.",
        remedy: "Write the text, or delete the file.",
      }),
    );
  }
  return {
    locale,
    file: file.path,
    fields: fields as Partial<z.output<Schema>>,
    ...(whole ? { whole: whole as z.output<Schema> } : {}),
    ...(yaml.data === undefined ? {} : { yaml }),
    document,
    isDraft: fields.draft === true,
    problems,
  };
}

function missingFrontMatter(file: string, text: string): Problem {
  const isOpen = /^---\s*$/m.test(text.split("\n")[0] ?? "");
  return problem({
    file,
    at: { line: 1, column: 1 },
    rule: "missing-front-matter",
    cause: isOpen
      ? "The front matter begins here and never ends."
      : "The file does not begin with front matter.",
    remedy: isOpen
      ? "Put a line “---” after its last field."
      : "Begin the file with a line “---”, the fields, and another line “---”.",
  });
}
