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
      cause: `“${url}” leads to the block “#${id}”, which the version in this language does not have.`,
      remedy: "Link to the article itself, or to a block that both versions have.",
    };
  }
  const nearest = nearestName(id, originalIds);
  return {
    rule: "broken-link",
    cause: `“${url}” leads to the block “#${id}”, which does not exist.`,
    remedy: nearest
      ? `Did you mean “#${nearest}”?`
      : "Link to the article itself, or to the id of a heading.",
  };
}
