import { type Problem, problem } from "@/core/problems";
import { leftoversIn } from "@/markdown/leftovers/checkLeftovers";
import type { Path, YamlDocument } from "../yaml/parseYaml";

/** Fields whose text is Markdown. */
const MARKDOWN: ReadonlySet<PropertyKey> = new Set(["editorsNote"]);

/**
 * Reports markup in the texts of fields, which are published as plain text: titles,
 * summaries, captions, biographies.
 *
 * @param at where in the document they are; the whole of it unless told
 */
export function checkPlainTexts(yaml: YamlDocument, data: unknown, at: Path = []): Problem[] {
  if (typeof data === "string") {
    return leftoversIn(data).map((fault) =>
      problem({ file: yaml.file, at: yaml.pointOf(at), ...fault }),
    );
  }
  if (typeof data !== "object" || data === null) return [];
  const entries: [PropertyKey, unknown][] = Array.isArray(data)
    ? [...data.entries()]
    : Object.entries(data);
  return entries.flatMap(([key, value]) =>
    MARKDOWN.has(key) ? [] : checkPlainTexts(yaml, value, [...at, key]),
  );
}
