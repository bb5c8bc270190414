import type { Block, Body, Footnote } from "@/core/library";

type ElementContent = Footnote["content"][number];

/** What footnotes and their marks are called: `fn-treaty`, `fnref-treaty-2`. */
const NOTE = /^#?fn(?:ref)?-/;

/**
 * Changes the ids of a text's footnotes and their references, so that it can share a page
 * with a text that has footnotes of the same labels.
 *
 * @param suffix with a sign that no label has, such as a dot
 *
 * @example
 * // <a href="#fn-treaty" id="fnref-treaty"> becomes <a href="#fn-treaty.ur" id="fnref-treaty.ur">
 * distinctNotes(body, ".ur")
 */
export function distinctNotes(body: Body, suffix: string): Body {
  const renamed = (id: string) => (NOTE.test(id) ? id + suffix : id);
  const inNode = <Node extends ElementContent>(node: Node): Node => {
    if (node.type !== "element") return node;
    const { id, href } = node.properties;
    return {
      ...node,
      properties: {
        ...node.properties,
        ...(typeof id === "string" && { id: renamed(id) }),
        ...(typeof href === "string" && { href: renamed(href) }),
      },
      children: node.children.map(inNode),
    };
  };
  return {
    blocks: body.blocks.map((block): Block => ({ ...block, element: inNode(block.element) })),
    footnotes: body.footnotes.map(({ id, marks, content }) => ({
      id: renamed(id),
      marks: marks.map(renamed),
      content: content.map(inNode),
    })),
  };
}
