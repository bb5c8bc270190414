import { LOCALES, type Locale } from "@/core/languages";
import type {
  Article,
  Block,
  Body,
  ContentsEntry,
  Picture,
  PictureText,
  Version,
} from "@/core/library";
import { localText } from "@/core/localText";
import { countWords } from "@/core/text/countWords";
import { pictureAddress } from "@/page/pictureAddress";
import type { PictureFile } from "../files/contentFile";
import { finishBody, finishElement, withoutPictures } from "../finish/finishElements";
import type { PicturesAtHand } from "../finish/placePictures";
import { pictureName } from "../pictures/pictureNames";
import { type ArticleDraft, type ArticleVersionDraft, publishedVersions } from "./readArticle";

/** A picture that is to be published, in all its renditions. */
export interface Medium extends Pick<Picture, "address" | "width" | "height"> {
  /** Its path inside the publication. */
  readonly file: string;
  /** Of its content, as `inspectPicture` gives it. */
  readonly hash: string;
}

/**
 * A published article, its texts, and the pictures that they show.
 *
 * @typeParam Text a body, or what was written of it
 */
export interface ArticleBuilt<Text = Body> {
  readonly article: Article;
  readonly bodies: Readonly<Partial<Record<Locale, Text>>>;
  readonly media: readonly Medium[];
}

/**
 * Makes what is published of an article. The articles that it names as related may turn out
 * not to be published, and whether it is in a series is not known yet.
 *
 * @param blocks its texts' blocks with their ids
 * @returns nothing for a draft, or where something forbids publishing
 */
export function buildArticle(
  draft: ArticleDraft,
  blocks: ReadonlyMap<Locale, readonly Block[]>,
): ArticleBuilt | undefined {
  const { slug, whole } = draft;
  if (!whole || draft.state !== "published") return undefined;

  const shown = publishedVersions(draft);
  const files = shownPictures(draft, shown, whole.lead);
  const pictures = publishedPictures(files, whole.pictures ?? {});

  const versions: Partial<Record<Locale, Version>> = {};
  const bodies: Partial<Record<Locale, Body>> = {};
  for (const version of shown) {
    const named = blocks.get(version.locale);
    if (!named) continue;
    const footnotes = version.document?.footnotes ?? [];
    const atHand = picturesAtHand(version, pictures, whole.original);
    bodies[version.locale] = finishBody(named, footnotes, atHand);
    versions[version.locale] = buildVersion(version, named);
  }

  const { lead } = whole;
  return {
    article: {
      slug,
      original: whole.original,
      date: whole.date,
      topics: whole.topics ?? [],
      authors: whole.authors ?? [],
      ...(lead !== undefined && pictures.has(lead) ? { lead } : {}),
      pictures: Object.fromEntries(pictures),
      related: (whole.related ?? []).filter((other) => other !== slug),
      formerly: whole.formerly ?? [],
      versions,
    },
    bodies,
    media: [...files.values()].map(({ file, address, size }) => ({
      address,
      ...size,
      file: file.path,
      hash: file.hash,
    })),
  };
}

/** The pictures as versions show them, by name. */
function publishedPictures(
  files: ReadonlyMap<string, ShownPicture>,
  given: NonNullable<NonNullable<ArticleDraft["whole"]>["pictures"]>,
): Map<string, Picture> {
  return new Map(
    [...files].map(([name, { address, size, file }]): [string, Picture] => [
      name,
      {
        address,
        ...size,
        ...(file.ground && { ground: file.ground }),
        credit: (Object.hasOwn(given, name) && given[name]?.credit) || {},
      },
    ]),
  );
}

/** A credit that the version's language lacks is shown in the original's, or in any. */
function picturesAtHand(
  { locale, fields }: ArticleVersionDraft,
  pictures: ReadonlyMap<string, Picture>,
  original: Locale,
): PicturesAtHand {
  const placed = [...pictures].map(([name, { credit, ...picture }]) => {
    const text = localText(credit, locale, [original, ...LOCALES]);
    return [name, { ...picture, ...(text && { credit: text }) }] as const;
  });
  return { locale, pictures: new Map(placed), texts: fields.pictures ?? {} };
}

function buildVersion(draft: ArticleVersionDraft, blocks: readonly Block[]): Version {
  const { locale, fields, note } = draft;
  return {
    locale,
    title: fields.title ?? "",
    summary: fields.summary ?? "",
    translators: fields.translators ?? [],
    pictures: pictureTexts(draft),
    ...(note
      ? {
          editorsNote: note.content.map((node) => finishElement(node, withoutPictures(locale))),
        }
      : {}),
    corrections: fields.corrections ?? [],
    words: countWords(
      blocks
        .filter(isRead)
        .map(({ text }) => text)
        .join("\n"),
      locale,
    ),
    contents: blocks.flatMap(({ kind, ids, depth, text }): ContentsEntry[] => {
      const [id] = ids;
      // A heading that only the translation has is no place that other languages know.
      return kind === "heading" && id !== undefined && depth !== undefined
        ? [{ id, depth, text }]
        : [];
    }),
  };
}

/** Whether a block counts as text to read: a pull quote repeats some, and code is looked at. */
function isRead({ kind, isPullQuote }: Block): boolean {
  return !isPullQuote && kind !== "code";
}

/** The front matter's pictures; what it leaves open is what the text says. */
function pictureTexts({ fields, document }: ArticleVersionDraft): Record<string, PictureText> {
  const alts = new Map(
    (document?.pictures ?? []).map(({ src, alt }) => [pictureName(src) ?? "", alt]),
  );
  return Object.fromEntries(
    Object.entries(fields.pictures ?? {}).map(([name, { alt, caption }]) => [
      name,
      { alt: alt ?? alts.get(name) ?? "", ...(caption === undefined ? {} : { caption }) },
    ]),
  );
}

/** The pictures that published versions show and that can be shown, by name. */
function shownPictures(
  { folder }: ArticleDraft,
  versions: readonly ArticleVersionDraft[],
  lead: string | undefined,
) {
  const names = new Set(lead === undefined ? [] : [lead]);
  for (const { document } of versions) {
    for (const { src } of document?.pictures ?? []) names.add(pictureName(src) ?? "");
  }
  const found = new Map<string, ShownPicture>();
  for (const name of names) {
    const file = folder.pictures.get(name);
    if (!file?.size || !file.format) continue;
    const { size, format, hash } = file;
    found.set(name, { file, size, address: pictureAddress({ name, hash, format, ...size }) });
  }
  return found;
}

interface ShownPicture {
  readonly file: PictureFile;
  readonly size: NonNullable<PictureFile["size"]>;
  readonly address: string;
}
