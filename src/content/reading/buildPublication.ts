import { LOCALES, type Locale } from "@/core/languages";
import type { Library, Publication, Topic } from "@/core/library";
import { type Problem, problem } from "@/core/problems";
import type { ContentFile } from "../files/contentFile";
import { publication as schema } from "../schemas/publication";
import { readYamlFile } from "../texts/readYamlFile";
import { isRecord } from "../yaml/readFields";

/** What `publication.yaml` says. */
export interface PublicationRead {
  readonly publication: Publication;
  /** The languages that it lists. */
  readonly listed: readonly Locale[];
  readonly topics: Library["topics"];
  /** Ids of topics, right or wrong; nothing where they can't be known. */
  readonly topicIds?: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** Reads `publication.yaml`. Where it is wrong, the rest can still be checked against what is right in it. */
export function buildPublication(file: ContentFile | undefined): PublicationRead {
  const [fallback] = LOCALES as readonly [Locale, ...Locale[]];
  const nothing: PublicationRead = {
    publication: { name: {}, description: {}, defaultLocale: fallback, formerly: [], digits: {} },
    listed: [],
    topics: {},
    problems: [],
  };
  if (!file) return { ...nothing, problems: [missingPublication()] };
  if (file.kind !== "text") return nothing;

  const { yaml, fields, problems: faults } = readYamlFile(file, schema, "a publication");
  const problems = [...faults];
  if (!isRecord(yaml.data)) return { ...nothing, problems };

  const languages = fields.languages ?? {};
  const listed = LOCALES.filter((locale) => languages[locale]);
  if (fields.languages && fields.default && !listed.includes(fields.default)) {
    problems.push(
      problem({
        file: file.path,
        at: yaml.pointOf(["default"]),
        rule: "unlisted-default",
        cause: `The default language “${fields.default}” is not listed under “languages”.`,
        remedy: `Add it there, with a name.`,
      }),
    );
  }
  const { topics: topicsAsWritten = {} } = yaml.data;
  const topics = Object.entries(fields.topics ?? {}).map(([id, name]): [string, Topic] => [
    id,
    { id, name },
  ]);
  return {
    publication: {
      name: inEach(listed, (locale) => languages[locale]?.name),
      description: inEach(listed, (locale) => languages[locale]?.description),
      defaultLocale: fields.default ?? fallback,
      ...(fields.address === undefined ? {} : { address: fields.address }),
      formerly: fields.formerly ?? [],
      digits: inEach(listed, (locale) => languages[locale]?.digits),
    },
    listed,
    topics: Object.fromEntries(topics),
    ...(isRecord(topicsAsWritten) ? { topicIds: new Set(Object.keys(topicsAsWritten)) } : {}),
    problems,
  };
}

/** Returns what there is in each of some languages. */
function inEach<T>(
  locales: readonly Locale[],
  value: (locale: Locale) => T | undefined,
): Partial<Record<Locale, T>> {
  return Object.fromEntries(
    locales.flatMap((locale) => {
      const found = value(locale);
      return found === undefined ? [] : [[locale, found]];
    }),
  ) as Partial<Record<Locale, T>>;
}

function missingPublication(): Problem {
  return problem({
    file: "publication.yaml",
    rule: "missing-publication",
    cause: "The publication has no publication.yaml.",
    remedy: "Create one with “default” and “languages”; the editors’ guide shows how.",
  });
}
