import type { Footnote } from "@/core/library";
import type { MarkdownDocument } from "@/markdown/readMarkdown";
import { meantName, pictureName } from "../pictures/pictureNames";
import type { ArticleDraft } from "./readArticle";

type ElementContent = Footnote["content"][number];

/**
 * Replaces the names of pictures in an article by the names of the files that are meant, if
 * only one can be meant: macOS and Linux write accents otherwise, capitals are overlooked,
 * invisible characters and spaces are copied along. A name of which no file is known stays
 * as it is written, to be reported.
 */
export function settlePictureNames(article: ArticleDraft): ArticleDraft {
  const names = [...article.folder.pictures.keys(), ...article.folder.unreadable];
  if (names.length === 0) return article;
  const meant = (written: string) => meantName(written, names);
  const versions = article.versions.map((version) => {
    const { fields, whole, document } = version;
    return {
      ...version,
      fields: withPictures(fields, meant),
      ...(whole ? { whole: withPictures(whole, meant) } : {}),
      ...(document ? { document: withNames(document, names) } : {}),
    };
  });
  const { fields, whole } = article;
  return {
    ...article,
    fields: withLead(withPictures(fields, meant), meant),
    ...(whole ? { whole: withLead(withPictures(whole, meant), meant) } : {}),
    versions,
  };
}

function withPictures<Fields extends { pictures?: Record<string, unknown> | undefined }>(
  fields: Fields,
  meant: (written: string) => string,
): Fields {
  if (!fields.pictures) return fields;
  const named = Object.entries(fields.pictures).map(([name, value]) => [meant(name), value]);
  return { ...fields, pictures: Object.fromEntries(named) };
}

function withLead<Fields extends { lead?: string | undefined }>(
  fields: Fields,
  meant: (written: string) => string,
): Fields {
  return fields.lead === undefined ? fields : { ...fields, lead: meant(fields.lead) };
}

function withNames(document: MarkdownDocument, names: readonly string[]): MarkdownDocument {
  const settled = new Map<string, string>();
  for (const { src } of document.pictures) {
    const decoded = pictureName(src);
    if (decoded === undefined) continue;
    // A file may be called “two%20flags.svg” in earnest.
    const bare = src.replace(/^(?:\.\/)+/, "");
    const name = names.includes(bare) ? bare : meantName(decoded, names);
    if (name !== decoded) settled.set(decoded, name.replaceAll("%", "%25"));
  }
  if (settled.size === 0) return document;
  const srcOf = (src: string) => settled.get(pictureName(src) ?? "") ?? src;
  const rename = <Node extends ElementContent>(node: Node): Node => {
    if (node.type !== "element") return node;
    const { src } = node.properties;
    const properties =
      typeof src === "string" ? { ...node.properties, src: srcOf(src) } : node.properties;
    return { ...node, properties, children: node.children.map(rename) };
  };
  return {
    ...document,
    blocks: document.blocks.map((block) => ({ ...block, element: rename(block.element) })),
    footnotes: document.footnotes.map((note) => ({ ...note, content: note.content.map(rename) })),
    pictures: document.pictures.map((picture) => ({ ...picture, src: srcOf(picture.src) })),
  };
}
