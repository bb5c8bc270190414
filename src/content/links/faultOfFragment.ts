import type { LinkFault, NearestName } from "./LinkFault";

/**
 * Finds what is wrong with the fragment of a link.
 *
 * @param ids of the text that is shown
 * @param originalIds of the original, from which the text's come
 */
export function faultOfFragment(
  url: string,
  fragment: string,
  ids: ReadonlySet<string>,
  originalIds: ReadonlySet<string>,
  nearestName: NearestName,
): LinkFault | undefined {
  let id = fragment;
  try {
    id = decodeURIComponent(fragment);
  } catch {
    // A stray percent sign: no id has one, and the fragment is reported as it is written.
  }
  if (id === "top" || ids.has(id)) return undefined;
  if (originalIds.has(id)) {
    return {
      rule: "broken-link",
      severity: "warning",
      cause: `“${url}” leads to a block, “#${id}”, that this language’s version doesn’t have.`,
      remedy: "Link to the article alone, or to a block that both have.",
    };
  }
  const nearest = nearestName(id, originalIds);
  return {
    rule: "broken-link",
    cause: `“${url}” leads to a block, “#${id}”, that isn’t there.`,
    remedy: nearest
      ? `Did you mean “#${nearest}”?`
      : "Link to the article alone, or to a heading’s id.",
  };
}
