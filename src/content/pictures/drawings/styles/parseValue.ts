import { type CssNode, type ParseOptions, parse } from "css-tree";

/** How all CSS of drawings is parsed: whatever isn’t CSS stays in the tree as raw text. */
export const PARSING = {
  parseCustomProperty: true,
  onParseError: () => undefined,
} satisfies ParseOptions;

/** What can hold neither address nor function: nearly all attributes of nearly all drawings. */
export const PLAIN_VALUE = /^[\w\s#.,%+-]*$/;

/**
 * Parses the value of a property.
 *
 * @returns nothing for what isn’t CSS
 */
export function parseValue(value: string): CssNode | undefined {
  try {
    return parse(value, { ...PARSING, context: "value" });
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
