import type { z } from "zod";
import type { Locale } from "@/core/languages";
import type { Block, Body, Footnote } from "@/core/library";
import type { Problem } from "@/core/problems";
import type { Link } from "@/markdown/collectLinks";
import type { Folder } from "../files/sortFiles";
import { checkElements } from "../finish/checkElements";
import type { article as articleSchema, version as versionSchema } from "../schemas/article";
import { identifyTexts } from "../texts/identifyTexts";
import type { YamlSource } from "../yaml/parseYaml";
import { type ArticleBuilt, buildArticle } from "./buildArticle";
import { checkPictures } from "./checkPictures";
import { type ArticleDraft, publishedVersions, readArticle } from "./readArticle";
import { settlePictureNames } from "./settlePictureNames";

/** What the rest of the publication needs to know of an article, whether it is published or not. */
export interface ArticleFacts {
  readonly slug: string;
  readonly state: ArticleDraft["state"];
  /** The text of `article.yaml`, where it can be read. */
  readonly yaml?: YamlSource;
  /** Fields of `article.yaml` that are right. */
  readonly fields: Partial<z.output<typeof articleSchema>>;
  /** In the table's order. */
  readonly versions: readonly VersionFacts[];
  readonly problems: readonly Problem[];
}

/**
 * An article, as far as it follows from its own folder. It holds plain data alone but for its
 * problems, so that threads can exchange it and caches can store it.
 *
 * @typeParam Text a body, or what was written of it
 */
export interface ArticleMade<Text = Body> extends ArticleFacts {
  /** What is published of it; nothing of a draft, or where something forbids publishing. */
  readonly built?: ArticleBuilt<Text>;
}

/** What others need to know of a version of an article. */
interface VersionFacts {
  readonly locale: Locale;
  readonly file: string;
  readonly isDraft: boolean;
  readonly isPublished: boolean;
  /** The front matter, where it can be read. */
  readonly yaml?: YamlSource;
  readonly fields: Pick<Partial<z.output<typeof versionSchema>>, "translators" | "corrections">;
  /** The links in its text and in the editor's note. */
  readonly links: readonly Link[];
  /** The ids that links can name. */
  readonly ids: ReadonlySet<string>;
}

/** Does everything with an article that needs no other file than those of its folder. */
export function makeArticle(folder: Folder): ArticleMade {
  const draft = settlePictureNames(readArticle(folder));
  const { slug, state, yaml, fields } = draft;
  const { blocks, problems } = identifyTexts(
    draft.versions.flatMap(({ locale, file, document }) =>
      document ? [{ locale, file, blocks: document.blocks }] : [],
    ),
    fields.original,
  );
  const published = new Set(publishedVersions(draft).map(({ locale }) => locale));
  const built = buildArticle(draft, blocks);
  return {
    slug,
    state,
    ...(yaml && { yaml: yaml.source }),
    fields,
    versions: draft.versions.map((version): VersionFacts => {
      const { locale, file, isDraft, document, note } = version;
      const { translators, corrections } = version.fields;
      const links = [...(document?.links ?? []), ...(note?.links ?? [])];
      return {
        locale,
        file,
        isDraft,
        isPublished: published.has(locale),
        ...(version.yaml && { yaml: version.yaml.source }),
        fields: { ...(translators && { translators }), ...(corrections && { corrections }) },
        // Without the original's text, the blocks of a translation have no ids to look for.
        links: blocks.size > 0 ? links : links.filter(({ url }) => !url.startsWith("#")),
        ids: idsIn(blocks.get(locale), document?.footnotes),
      };
    }),
    ...(built && { built }),
    problems: [
      ...draft.problems,
      ...problems,
      ...checkPictures(draft),
      ...draft.versions.flatMap(({ locale, file }) => {
        const body = built?.bodies[locale];
        return body ? checkElements(body, file) : [];
      }),
    ],
  };
}

/** Returns the ids of a text that links can name: those of its blocks, footnotes and marks. */
export function idsIn(
  blocks: readonly Block[] | undefined,
  footnotes: readonly Footnote[] = [],
): ReadonlySet<string> {
  return new Set([
    ...(blocks ?? []).flatMap(({ ids }) => ids),
    ...footnotes.flatMap(({ id, marks }) => [id, ...marks]),
  ]);
}
