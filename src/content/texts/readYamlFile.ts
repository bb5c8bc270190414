import type { z } from "zod";
import type { TextFile } from "../files/contentFile";
import { parseYaml, type YamlDocument } from "../yaml/parseYaml";
import { type FieldsRead, readFields } from "../yaml/readFields";
import { checkPlainTexts } from "./checkPlainTexts";
import { readText } from "./readText";

/** A file of YAML, and its fields as far as they are right. */
interface YamlFileRead<Fields> extends FieldsRead<Fields> {
  readonly yaml: YamlDocument;
}

/**
 * Reads a file of YAML whose fields a schema describes.
 *
 * @param noun how messages call what it describes, with its article: “a series”
 */
export function readYamlFile<Schema extends z.ZodObject>(
  file: TextFile,
  schema: Schema,
  noun: string,
): YamlFileRead<z.output<Schema>> {
  const { text, problems } = readText(file);
  const yaml = parseYaml({ file: file.path, text });
  const read = readFields(schema, { yaml, noun });
  return {
    ...read,
    yaml,
    problems: [
      ...problems,
      ...yaml.problems,
      ...read.problems,
      ...checkPlainTexts(yaml, yaml.data),
    ],
  };
}
