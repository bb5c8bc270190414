import { isAddressPart } from "@/core/ids/slugs";
import type { Library, Person } from "@/core/library";
import { type Problem, problem } from "@/core/problems";
import type { ContentFile } from "../files/contentFile";
import { badSlug } from "../schemas/fields";
import { person as schema } from "../schemas/publication";
import { checkPlainTexts } from "../texts/checkPlainTexts";
import { readText } from "../texts/readText";
import { parseYaml } from "../yaml/parseYaml";
import { isRecord, readFields } from "../yaml/readFields";

/** What `people.yaml` says. */
export interface PeopleRead {
  readonly people: Library["people"];
  /** Their ids, right or wrong; nothing where they can't be known. */
  readonly ids?: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** Reads `people.yaml`, person by person. A publication may do without the file. */
export function buildPeople(file: ContentFile | undefined): PeopleRead {
  if (!file) return { people: {}, ids: new Set(), problems: [] };
  if (file.kind !== "text") return { people: {}, problems: [] };

  const { text, problems } = readText(file);
  const yaml = parseYaml({ file: file.path, text });
  problems.push(...yaml.problems, ...checkPlainTexts(yaml, yaml.data));
  if (yaml.data === undefined) return { people: {}, problems };
  if (!isRecord(yaml.data)) {
    problems.push(
      problem({
        file: file.path,
        at: { line: 1, column: 1 },
        rule: "wrong-type",
        cause: "The file needs a group of fields here: a person’s id, and below it the person.",
        remedy: "Write “name: value” pairs, indented below it.",
      }),
    );
    return { people: {}, problems };
  }

  const people: [string, Person][] = [];
  const ids = Object.keys(yaml.data);
  for (const id of ids) {
    if (!isAddressPart(id)) {
      problems.push(problem({ file: file.path, at: yaml.pointOf([id], "key"), ...badSlug(id) }));
    }
    const { whole, problems: faults } = readFields(schema, { yaml, noun: "a person", at: [id] });
    problems.push(...faults);
    if (whole && isAddressPart(id)) {
      people.push([id, { id, name: whole.name, biography: whole.biography ?? {} }]);
    }
  }
  return { people: Object.fromEntries(people), ids: new Set(ids), problems };
}
