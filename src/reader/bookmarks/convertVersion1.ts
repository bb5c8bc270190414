/**
 * Converts a flat bookmark of version 1, `{ id, slug, locale, block, quote, title, created
 * }`, to the present shape. Its values are not checked: `readBookmark` does that.
 */
export function convertVersion1(record: unknown): unknown {
  if (typeof record !== "object" || record === null) return record;
  const { slug, locale, block, quote, title, created } = record as Record<string, unknown>;
  const hasBlock = !isNothing(block);
  return {
    kind: hasBlock ? "block" : "version",
    place: {
      slug,
      locale,
      ...(hasBlock && { blockId: block }),
      ...(!isNothing(quote) && { quotation: { exact: quote } }),
    },
    title,
    note: "",
    created,
    changed: created,
  };
}

/** What version 1 wrote where there was nothing to write. */
function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}
