import type { Article, Picture, PictureText, Version } from "@/core/library";
import { type LocalText, localText } from "@/core/localText";
import type { Site } from "../Site";

/** The picture above an article's text, as one version has it. */
export interface LeadPicture {
  readonly picture: Picture;
  readonly text: PictureText;
  /** Who made it: in the text's language, where there is one. */
  readonly credit?: LocalText;
}

/** Finds the picture above an article's text, and what a version says of it. */
export function leadPicture(
  site: Site,
  article: Article,
  version: Version,
): LeadPicture | undefined {
  const picture = article.lead && article.pictures[article.lead];
  const text = article.lead && version.pictures[article.lead];
  if (!picture || !text) return undefined;
  // Below the picture stands what goes with the text, whatever the page's language.
  const credit = localText(picture.credit, version.locale, site.library.locales);
  return { picture, text, ...(credit && { credit }) };
}
