import { z } from "zod";
import { type Problem, problem, withoutRepetition } from "@/core/problems";
import { nearestName } from "../problems/nearestName";
import type { Fault } from "../schemas/fields";
import type { Path, YamlDocument } from "./parseYaml";

/** The fields of something, as far as they are right. */
export interface FieldsRead<Fields> {
  /** Those fields that are right, whatever is wrong with the others. */
  readonly fields: Partial<Fields>;
  /** All of them, where none is wrong or missing. */
  readonly whole?: Fields;
  readonly problems: readonly Problem[];
}

/** What is read, and how messages call it. */
interface Subject {
  readonly yaml: YamlDocument;
  /** With its article: “a version”. */
  readonly noun: string;
  /** Where in the document it is; the whole of it unless told. */
  readonly at?: Path;
}

/**
 * Checks data from YAML against a schema. Each field is judged by itself, so
 * that one fault hides no other, and later checks can go on with what is right.
 *
 * @example
 * const { fields, problems } = readFields(version, { yaml, noun: "a version" });
 */
export function readFields<Schema extends z.ZodObject>(
  schema: Schema,
  subject: Subject,
): FieldsRead<z.output<Schema>> {
  type Fields = z.output<Schema>;
  const { yaml, at = [] } = subject;
  const data = at.reduce<unknown>(childOf, yaml.data);
  if (yaml.data === undefined) return { fields: {}, problems: [] };

  const result = schema.safeParse(data);
  if (result.success) {
    return { fields: result.data as Partial<Fields>, whole: result.data, problems: [] };
  }

  const faulty = new Set(result.error.issues.map(({ path }) => path[0]));
  const fields: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(schema.shape)) {
    const value = childOf(data, name);
    if (value === undefined || faulty.has(name)) continue;
    const checked = z.safeParse(field as z.ZodType, value);
    if (checked.success) fields[name] = checked.data;
  }
  return {
    fields: fields as Partial<Fields>,
    problems: withoutRepetition(
      result.error.issues.flatMap((issue) => problemsOf(issue, schema, data, subject)),
    ),
  };
}

function problemsOf(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  data: unknown,
  { yaml, noun, at = [] }: Subject,
): Problem[] {
  const report = (fault: Fault, path: Path = issue.path): Problem =>
    problem({
      file: yaml.file,
      at: yaml.pointOf([...at, ...path], fault.inKey ? "key" : "value"),
      rule: fault.rule,
      cause: fault.cause,
      remedy: fault.remedy,
    });
  const name = nameOf(issue.path);

  switch (issue.code) {
    case "custom":
      return [report((issue.params as { fault: Fault }).fault)];
    case "unrecognized_keys": {
      const known = fieldsOf(schema, issue.path);
      const owner = issue.path.length === 0 ? noun : `“${name}”`;
      return issue.keys.map((key) => report(unknownField(key, owner, known), [...issue.path, key]));
    }
    case "invalid_type":
      return [report(wrongType(issue.expected, issue.path.reduce(childOf, data), name, noun))];
    case "invalid_value":
      return [
        report({
          rule: "unknown-value",
          cause: `“${String(issue.path.reduce(childOf, data))}” is not a valid value of “${name}”.`,
          remedy: `Valid values are: ${issue.values.join(", ")}.`,
        }),
      ];
    case "too_small":
      return [
        report({
          rule: "empty-field",
          cause: `“${name}” is empty.`,
          remedy: "List at least one entry.",
        }),
      ];
    default:
      return [
        report({
          rule: "wrong-type",
          cause: `“${name}”: ${issue.message}.`,
          remedy: "Correct it.",
        }),
      ];
  }
}

function unknownField(key: string, owner: string, known: readonly string[]): Fault {
  const nearest = nearestName(key, known);
  return {
    rule: "unknown-field",
    cause: `“${key}” is not a known field of ${owner}.`,
    remedy: nearest ? `Did you mean “${nearest}”?` : `The known fields are: ${known.join(", ")}.`,
    inKey: true,
  };
}

/** What to write, by the type that is expected. */
const HOW_TO_WRITE: Readonly<Record<string, { is: string; remedy: string }>> = {
  string: { is: "text", remedy: "Put it between quotation marks." },
  array: { is: "a list", remedy: "Write it between brackets: [one, two]." },
  boolean: { is: "true or false", remedy: "Write true or false, without quotation marks." },
  object: { is: "a group of fields", remedy: "Write “name: value” pairs, indented below it." },
  record: { is: "a group of fields", remedy: "Write “name: value” pairs, indented below it." },
};

function wrongType(expected: string, value: unknown, name: string, noun: string): Fault {
  const { is, remedy } = HOW_TO_WRITE[expected] ?? { is: expected, remedy: "Correct it." };
  if (name === "") {
    return { rule: "wrong-type", cause: `The file needs ${is} here: ${noun}.`, remedy };
  }
  if (value === undefined) {
    return {
      rule: "missing-field",
      cause: `“${name}” is missing.`,
      remedy: `Add a line “${name}: …”.`,
    };
  }
  if (value === null) {
    return {
      rule: "empty-field",
      cause: `“${name}” is empty.`,
      remedy: "Write its value, or remove the line.",
    };
  }
  return { rule: "wrong-type", cause: `“${name}” is not ${is}.`, remedy };
}

/** The last name of a path: what its owner is called, where it is an entry of a list. */
function nameOf(path: readonly PropertyKey[]): string {
  return String(path.findLast((step) => typeof step === "string") ?? "");
}

function childOf(data: unknown, step: PropertyKey): unknown {
  if (typeof data !== "object" || data === null || !Object.hasOwn(data, step)) return undefined;
  return (data as Record<PropertyKey, unknown>)[step];
}

/** The names that fields can have inside a schema. */
function fieldsOf(schema: z.ZodType, path: Path): string[] {
  let inner: unknown = schema;
  for (const step of [...path, undefined]) {
    while (inner instanceof z.ZodOptional || inner instanceof z.ZodPipe) {
      inner = inner instanceof z.ZodOptional ? inner.unwrap() : inner.in;
    }
    if (step === undefined) break;
    if (inner instanceof z.ZodObject) inner = inner.shape[String(step)];
    else if (inner instanceof z.ZodRecord) inner = inner.valueType;
    else if (inner instanceof z.ZodArray) inner = inner.element;
  }
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

/** Tells whether data is a group of fields. */
export function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
