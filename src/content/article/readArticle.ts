import type { z } from "zod";
import { LOCALES, type Locale } from "@/core/languages";
import { type Problem, problem } from "@/core/problems";
import type { ContentFile } from "../files/contentFile";
import type { Folder } from "../files/sortFiles";
import { article as schema, version as versionSchema } from "../schemas/article";
import { type NoteRead, readNote } from "../texts/readNote";
import { readVersion, type VersionDraft } from "../texts/readVersion";
import { readYamlFile } from "../texts/readYamlFile";
import type { YamlDocument } from "../yaml/parseYaml";

export interface ArticleVersionDraft extends VersionDraft<typeof versionSchema> {
  readonly note?: NoteRead;
}

/** An article's files, each read for itself. */
export interface ArticleDraft {
  readonly slug: string;
  readonly folder: Folder;
  /** Where `article.yaml` is, or should be. */
  readonly file: string;
  readonly yaml?: YamlDocument;
  /** Fields of `article.yaml` that are right. */
  readonly fields: Partial<z.output<typeof schema>>;
  readonly whole?: z.output<typeof schema>;
  /** In the table's order. */
  readonly versions: readonly ArticleVersionDraft[];
  /**
   * `draft` where its original is one; `broken` where something forbids
   * publishing it, which is among the problems.
   */
  readonly state: "published" | "draft" | "broken";
  readonly problems: readonly Problem[];
}

/** Reads the files of one article, and checks that those are there that must be. */
export function readArticle(folder: Folder): ArticleDraft {
  const { slug } = folder;
  const file = `articles/${slug}/article.yaml`;
  const problems: Problem[] = [];
  const versions = LOCALES.flatMap((locale) => {
    const version = folder.versions.get(locale);
    return version ? [readArticleVersion(version, locale)] : [];
  });
  problems.push(...versions.flatMap((version) => version.problems));

  const article = readArticleFile(folder, file);
  problems.push(...article.problems);
  const { yaml } = article;
  const { original } = article.fields;
  const originalVersion = versions.find(({ locale }) => locale === original);
  if (original && yaml && !originalVersion) {
    const others = versions.map(({ locale }) => locale);
    problems.push(
      problem({
        file,
        at: yaml.pointOf(["original"]),
        rule: "missing-original",
        cause: `The original, “${original}.md”, is not in the folder.`,
        remedy:
          others.length > 0
            ? `Add it, or choose another original: ${others.join(", ")}.`
            : "Add it: an article needs the text of its original.",
      }),
    );
  }
  if (originalVersion?.isDraft) {
    const finished = versions.filter(({ isDraft }) => !isDraft).map(({ locale }) => locale);
    if (finished.length > 0) {
      problems.push(
        problem({
          file: originalVersion.file,
          at: originalVersion.yaml?.pointOf(["draft"]),
          rule: "draft-original",
          severity: "warning",
          cause: `The original is a draft, so its translations (${finished.join(", ")}) are not published either.`,
          remedy: "Remove “draft” here, or make the translations drafts too.",
        }),
      );
    }
  }

  const state = originalVersion?.isDraft
    ? "draft"
    : article.whole && originalVersion?.whole && originalVersion.document
      ? "published"
      : "broken";
  return { slug, folder, file, ...article, versions, state, problems };
}

function readArticleVersion(file: ContentFile, locale: Locale): ArticleVersionDraft {
  const version = readVersion(file, locale, versionSchema, "a version");
  const note = readNote(version.yaml, version.fields.editorsNote);
  if (!note) return version;
  return { ...version, note, problems: [...version.problems, ...note.problems] };
}

function readArticleFile(
  folder: Folder,
  file: string,
): Pick<ArticleDraft, "yaml" | "fields" | "whole" | "problems"> {
  const problems: Problem[] = [];
  const source = folder.yaml;
  if (!source) {
    problems.push(
      problem({
        file,
        rule: "missing-article-yaml",
        cause: "The article’s folder has no article.yaml.",
        remedy: "Create one with “original” and “date”.",
      }),
    );
  }
  if (source?.kind !== "text") return { fields: {}, problems };

  const { yaml, fields, whole, problems: faults } = readYamlFile(source, schema, "an article");
  problems.push(...faults);
  if (yaml.data === undefined) return { fields, problems };
  return { yaml, fields, ...(whole ? { whole } : {}), problems };
}

/** Returns the versions of an article that are published. */
export function publishedVersions(article: ArticleDraft): ArticleVersionDraft[] {
  if (article.state !== "published") return [];
  return article.versions.filter(({ isDraft, whole, document }) => !isDraft && whole && document);
}
