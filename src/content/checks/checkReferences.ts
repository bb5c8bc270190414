import { type Problem, problem } from "@/core/problems";
import type { Rule } from "@/core/rules";
import type { ArticleFacts } from "../article/makeArticle";
import { nearestName } from "../problems/nearestName";
import { type Path, pointInYaml, type YamlSource } from "../yaml/parseYaml";

/** Ids that articles may name; nothing for those that can't be known. */
export interface KnownIds {
  readonly topics?: ReadonlySet<string> | undefined;
  readonly people?: ReadonlySet<string> | undefined;
  /** Every article's folder, whether it is right or not. */
  readonly articles: ReadonlySet<string>;
}

/** A kind of names that articles refer to. */
interface ReferenceKind {
  readonly rule: Rule;
  readonly noun: string;
  /** What to do where no similar name is known. */
  readonly where: string;
}

/** Checks the topics, people and articles that an article names. */
export function checkReferences(article: ArticleFacts, known: KnownIds): Problem[] {
  const problems: Problem[] = [];
  const check = (...named: Parameters<typeof unknownIds>) => problems.push(...unknownIds(...named));
  const { yaml, fields, slug } = article;

  check(yaml, ["topics"], fields.topics, known.topics, {
    rule: "unknown-topic",
    noun: "topic",
    where: "Add it under “topics” in publication.yaml.",
  });
  check(yaml, ["authors"], fields.authors, known.people, PERSON);
  check(yaml, ["related"], fields.related, known.articles, {
    rule: "unknown-article",
    noun: "article",
    where: "Write the name of a folder in articles/.",
  });
  const itself = fields.related?.indexOf(slug) ?? -1;
  if (yaml && itself >= 0) {
    problems.push(
      problem({
        file: yaml.file,
        at: pointInYaml(yaml, ["related", itself]),
        rule: "related-to-itself",
        severity: "warning",
        cause: "The article lists itself as a related article.",
        remedy: "Remove the line.",
      }),
    );
  }

  for (const version of article.versions) {
    const { translators } = version.fields;
    check(version.yaml, ["translators"], translators, known.people, PERSON);
    if (translators?.length && version.yaml && version.locale === fields.original) {
      problems.push(translatorsInOriginal(version.yaml));
    }
  }
  return problems;
}

const PERSON: ReferenceKind = {
  rule: "unknown-person",
  noun: "person",
  where: "Add the person to people.yaml.",
};

/** Reports the ids of a list that are none of those it may name. */
function unknownIds(
  yaml: YamlSource | undefined,
  path: Path,
  ids: readonly string[] | undefined,
  among: ReadonlySet<string> | undefined,
  kind: ReferenceKind,
): Problem[] {
  if (!yaml || !among) return [];
  return (ids ?? []).flatMap((id, index) => {
    if (among.has(id)) return [];
    const nearest = nearestName(id, among);
    return [
      problem({
        file: yaml.file,
        at: pointInYaml(yaml, [...path, index]),
        rule: kind.rule,
        cause: `There is no ${kind.noun} “${id}”.`,
        remedy: nearest ? `Did you mean “${nearest}”?` : kind.where,
      }),
    ];
  });
}

function translatorsInOriginal(yaml: YamlSource): Problem {
  return problem({
    file: yaml.file,
    at: pointInYaml(yaml, ["translators"], "key"),
    rule: "translators-in-original",
    cause: "The original has translators.",
    remedy: "Remove “translators”, or correct “original” in article.yaml.",
  });
}
