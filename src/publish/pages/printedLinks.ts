import type { Body, Footnote, Version } from "@/core/library";
import { absolute, type Site } from "../Site";

type ElementContent = Footnote["content"][number];

/**
 * Returns the addresses of a text's links in order, for readers of the printed page. Links
 * within the page are left out.
 *
 * @param editorsNote stands above the text
 */
export function printedLinks(
  site: Pick<Site, "siteUrl">,
  body: Body,
  editorsNote: Version["editorsNote"] = [],
): readonly string[] {
  const nodes = [
    ...editorsNote,
    ...body.blocks.map(({ element }) => element),
    ...body.footnotes.flatMap(({ content }) => content),
  ];
  return nodes.flatMap(linksIn).map((url) => (url.startsWith("/") ? absolute(site, url) : url));
}

function linksIn(node: ElementContent): string[] {
  if (node.type !== "element") return [];
  const { tagName, properties, children } = node;
  const url = tagName === "a" ? String(properties.href ?? "") : "";
  return url === "" || url.startsWith("#") ? children.flatMap(linksIn) : [url];
}
