import type { Components } from "hast-util-to-jsx-runtime";
import { NOTES_ID } from "./notesId";

/** How the elements of a text are drawn where plain HTML would not do. */
export const proseComponents: Partial<Components> = {
  /** A mark of a footnote is described by the heading of the notes. */
  a: ({ node, ...attributes }) =>
    node?.properties.dataFootnote === undefined ? (
      <a {...attributes} />
    ) : (
      <a {...attributes} aria-describedby={NOTES_ID} />
    ),
  /** A picture in the text is loaded when the reader comes near it. */
  img: ({ node, alt, ...attributes }) => (
    <img {...attributes} alt={alt ?? ""} loading="lazy" decoding="async" />
  ),
  /** The corner of a table that heads neither a row nor a column is no header. */
  th: ({ node, ...attributes }) =>
    node?.children.length === 0 ? <td {...attributes} /> : <th {...attributes} />,
  /** A wide table scrolls inside itself, and can be scrolled by keyboard. */
  table: ({ node, id, ...attributes }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <div className="table" id={id} tabIndex={0}>
      <table {...attributes} />
    </div>
  ),
};
