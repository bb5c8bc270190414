import type { ContentsEntry, Version } from "@/core/library";

/** From how many headings on a list of contents helps more than it costs. */
const CONTENTS_FROM = 3;

/** Returns the headings that a page lists; none where the text is short. */
export function contentsOf({ contents }: Pick<Version, "contents">): readonly ContentsEntry[] {
  return contents.length >= CONTENTS_FROM ? contents : [];
}
