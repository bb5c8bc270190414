import type { Components, ExtraProps } from "hast-util-to-jsx-runtime";
import type { ComponentProps } from "react";
import { isLocale } from "@/core/languages";
import type { Picture } from "@/core/library";
import { Class } from "@/page/marks";
import { EnlargeButton } from "../pictures/EnlargeButton";
import { PictureView } from "../pictures/PictureView";
import { languageAttributes } from "../text/languageAttributes";

type ImageProps = ComponentProps<"img"> & ExtraProps & { "data-ground"?: Picture["ground"] };
type BlockquoteProps = ComponentProps<"blockquote"> & ExtraProps & { "data-pull"?: string };

/** The components that render the elements of a text for which plain HTML is not enough. */
export const proseComponents: Partial<Components> = {
  /** A pull quote repeats what the text says, and is no quotation of anybody else. */
  blockquote: ({ node, "data-pull": pull, ...attributes }: BlockquoteProps) =>
    pull === undefined ? (
      <blockquote {...attributes} />
    ) : (
      <aside role="doc-pullquote" {...attributes} />
    ),
  /** A picture by itself can be opened large. */
  figure: ({ node, children, ...attributes }) => (
    <figure {...attributes}>
      {children}
      <EnlargeButton />
    </figure>
  ),
  /** A picture in the text is loaded when the reader comes near it. */
  img: ({ node, alt = "", "data-ground": ground, ...attributes }: ImageProps) => {
    const { src, width, height, title } = attributes;
    // While an article is being written, a picture may be missing.
    if (width === undefined) return <img {...attributes} alt={alt} />;
    const picture = { address: String(src), width: Number(width), height: Number(height), ground };
    return <PictureView picture={picture} alt={alt} title={title} sizes="text" />;
  },
  /** Who made a picture, which may be said in another language than the text's. */
  small: ({ node, lang, ...attributes }) => (
    <small {...attributes} {...(lang && isLocale(lang) && languageAttributes(lang))} />
  ),
  /** The corner of a table that heads neither a row nor a column is no header. */
  th: ({ node, ...attributes }) =>
    node?.children.length === 0 ? <td {...attributes} /> : <th {...attributes} />,
  /** Long lines of code scroll as well. */
  pre: ({ node, ...attributes }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <pre {...attributes} tabIndex={0} />
  ),
  /** A wide table scrolls inside itself, and can be scrolled by keyboard. */
  table: ({ node, id, ...attributes }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <div className={Class.Table} id={id} tabIndex={0}>
      <table {...attributes} />
    </div>
  ),
};
