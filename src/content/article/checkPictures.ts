import { type FaultDetails, type Problem, problem } from "@/core/problems";
import type { PictureUse } from "@/markdown/collectLinks";
import type { PictureFile } from "../files/contentFile";
import { otherFormat } from "../files/sortFiles";
import { meantName, pictureName } from "../pictures/pictureNames";
import { nearestName } from "../problems/nearestName";
import type { YamlDocument } from "../yaml/parseYaml";
import { isRecord } from "../yaml/readFields";
import type { ArticleDraft, ArticleVersionDraft } from "./readArticle";

/**
 * Checks the pictures of an article: that those it names are in its folder and
 * can be shown, that every version says what is to be seen on them, and that
 * none lies there for nothing.
 */
export function checkPictures(article: ArticleDraft): Problem[] {
  const { folder, fields, yaml, slug } = article;
  const names = new Set([...folder.pictures.keys(), ...folder.unreadable]);
  const missing = (name: string) => missingPicture(name, names, folder.others);
  const problems: Problem[] = [];
  for (const { path, fault } of folder.pictures.values()) {
    if (fault) problems.push(problem({ file: path, ...fault }));
  }

  const { lead } = fields;
  if (yaml && lead !== undefined && !names.has(lead)) {
    problems.push(problem({ file: yaml.file, at: yaml.pointOf(["lead"]), ...missing(lead) }));
  }
  for (const name of Object.keys(fields.pictures ?? {})) {
    if (!yaml || names.has(name) || name === lead) continue;
    const at = yaml.pointOf(["pictures", name], "key");
    problems.push(problem({ file: yaml.file, at, ...missing(name) }));
  }

  const shown = new Set(lead === undefined ? [] : [lead]);
  // With a lead unknown or mistyped, what is said of it would seem to be of nothing.
  const isLeadKnown =
    isRecord(yaml?.data) && (lead === undefined ? !("lead" in yaml.data) : names.has(lead));
  for (const version of article.versions) {
    for (const { src } of version.document?.pictures ?? []) shown.add(pictureName(src) ?? "");
    problems.push(...checkVersion(version, { lead, isLeadKnown, names, missing }));
  }
  problems.push(...[...shown].flatMap((name) => warningsOf(folder.pictures.get(name))));
  // A picture may seem unused because its name is mistyped, or its text can't be read.
  const allKnown =
    isLeadKnown &&
    article.versions.every(({ document }) => document) &&
    [...shown].every((name) => names.has(name));
  for (const name of allKnown ? names : []) {
    if (!shown.has(name)) problems.push(unusedPicture(`articles/${slug}/${name}`));
  }
  return problems;
}

function missingPicture(
  name: string,
  names: ReadonlySet<string>,
  others: ReadonlySet<string>,
): FaultDetails {
  const other = meantName(name, others);
  if (others.has(other)) return { rule: "missing-picture", ...otherFormat(other) };
  const nearest = nearestName(name, names);
  return {
    rule: "missing-picture",
    cause: `There is no picture “${name}” in the article’s folder.`,
    remedy: nearest ? `Did you mean “${nearest}”?` : "Put it there, or correct its name.",
  };
}

/** What an editor should know of a picture that is shown. */
function warningsOf(picture: PictureFile | undefined): Problem[] {
  if (!picture) return [];
  const { path, isAnimated, warnings = [] } = picture;
  const problems = warnings.map((warning) =>
    problem({ file: path, severity: "warning", ...warning }),
  );
  if (!isAnimated) return problems;
  return [
    ...problems,
    problem({
      file: path,
      rule: "animated-picture",
      severity: "warning",
      cause: "The picture is animated; only its first frame is published.",
      remedy: "Save that frame as a still picture.",
    }),
  ];
}

function unusedPicture(file: string): Problem {
  return problem({
    file,
    rule: "unused-picture",
    severity: "warning",
    cause: "No version of the article shows the picture, so it is not published.",
    remedy: "Show it, or delete the file.",
  });
}

interface FolderPictures {
  readonly lead: string | undefined;
  readonly isLeadKnown: boolean;
  readonly names: ReadonlySet<string>;
  readonly missing: (name: string) => FaultDetails;
}

function checkVersion(version: ArticleVersionDraft, pictures: FolderPictures): Problem[] {
  const { file, fields, yaml, document } = version;
  const { lead, names } = pictures;
  if (!yaml || !document) return [];
  const problems: Problem[] = [];
  const said = fields.pictures;
  // A fault in the front matter's pictures is reported; what they would have said is unknown.
  const hasAlt = (name: string) =>
    said === undefined
      ? Object.hasOwn(yaml.data as object, "pictures")
      : Object.hasOwn(said, name) && said[name]?.alt !== undefined;

  if (lead !== undefined && names.has(lead) && !hasAlt(lead)) {
    problems.push(
      problem({
        file,
        at: yaml.pointOf(["pictures", lead], "key"),
        rule: "missing-alt",
        cause: `The picture above the text, “${lead}”, has no alternative text.`,
        remedy: `Describe under “pictures” what it shows: {${lead}: {alt: …}}.`,
      }),
    );
  }

  const inText = checkText(document.pictures, file, pictures, hasAlt);
  const described = checkDescribed(version, yaml, pictures, inText.shown);
  return [...problems, ...inText.problems, ...described];
}

/** Checks the pictures that a text shows. */
function checkText(
  uses: readonly PictureUse[],
  file: string,
  { names, missing }: FolderPictures,
  hasAlt: (name: string) => boolean,
): { readonly shown: ReadonlySet<string>; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const shown = new Set<string>();
  for (const { src, alt, at } of uses) {
    const name = pictureName(src);
    if (name === undefined) {
      problems.push(
        problem({
          file,
          at,
          rule: "picture-outside-folder",
          cause: `“${src}” is not in the article’s folder.`,
          remedy: "Put the picture beside the text, and write only its file name.",
        }),
      );
      continue;
    }
    shown.add(name);
    if (!names.has(name)) problems.push(problem({ file, at, ...missing(name) }));
    else if (alt.trim() === "" && !hasAlt(name)) {
      problems.push(
        problem({
          file,
          at,
          rule: "missing-alt",
          cause: `The picture “${name}” has no alternative text.`,
          remedy: `Describe between the brackets what it shows: ![…](${name}).`,
        }),
      );
    }
  }

  return { shown, problems };
}

/** Checks what a version says of pictures: that it shows them. */
function checkDescribed(
  { file, fields }: ArticleVersionDraft,
  yaml: YamlDocument,
  { lead, isLeadKnown, names, missing }: FolderPictures,
  shown: ReadonlySet<string>,
): Problem[] {
  const problems: Problem[] = [];
  for (const name of Object.keys(fields.pictures ?? {})) {
    if (name === lead || shown.has(name) || (names.has(name) && !isLeadKnown)) continue;
    const at = yaml.pointOf(["pictures", name], "key");
    problems.push(
      names.has(name)
        ? problem({
            file,
            at,
            rule: "unused-picture-text",
            severity: "warning",
            cause: `These fields are for “${name}”, which the version does not show.`,
            remedy: `Show it with ![](${name}), or remove these lines.`,
          })
        : problem({ file, at, ...missing(name) }),
    );
  }
  return problems;
}
