import type { Components } from "hast-util-to-jsx-runtime";
import type { Locale } from "@/core/languages";
import { useTextNumbers } from "@/i18n/useTextNumbers";
import { Id } from "@/page/marks";
import { proseComponents } from "./proseComponents";

/**
 * Returns the components that render the elements of a text in a language.
 *
 * @param notes the id of the heading of its footnotes
 */
export function useProseComponents(locale: Locale, notes: Id = Id.Notes): Partial<Components> {
  const numbers = useTextNumbers(locale);
  return {
    ...proseComponents,
    /** A mark of a footnote is described by the heading of the notes. In development React may come after its element. */
    a: ({ node, children, ...attributes }) => {
      const number = node?.properties.dataFootnote;
      if (number === undefined) return <a {...attributes}>{children}</a>;
      return (
        <a {...attributes} aria-describedby={notes} suppressHydrationWarning>
          {numbers.format(Number(number))}
        </a>
      );
    },
  };
}
