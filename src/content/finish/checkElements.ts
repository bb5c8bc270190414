import type { Body, Footnote } from "@/core/library";
import { type Problem, problem } from "@/core/problems";

/** A text of 40,000 words has fewer. Each costs rendering and pressing about half a millisecond. */
const MOST_ELEMENTS = 12_000;

/** What a page has for a heading besides its own element: a link, and two entries of contents. */
const WITH_HEADING = 5;

/**
 * Reports a text that would become more elements of a page than a build renders, or a cheap
 * phone shows, in time. Marks of language and direction count as well as what an author wrote.
 *
 * @param file the path of the version
 */
export function checkElements({ blocks, footnotes }: Body, file: string): Problem[] {
  const trees: readonly ElementContent[] = [
    ...blocks.map(({ element }) => element),
    ...footnotes.flatMap(({ content }) => content),
  ];
  const headings = blocks.filter(({ kind }) => kind === "heading").length;
  const count = trees.reduce((sum, tree) => sum + elementsIn(tree), headings * WITH_HEADING);
  if (count <= MOST_ELEMENTS) return [];
  return [
    problem({
      file,
      rule: "too-many-elements",
      cause: `The text would become ${count} elements of a page: paragraphs, links, emphasis, marks of language and direction. The limit is ${MOST_ELEMENTS}.`,
      remedy: "Divide the text into several.",
    }),
  ];
}

type ElementContent = Footnote["content"][number];

function elementsIn(node: ElementContent): number {
  if (node.type !== "element") return 0;
  return node.children.reduce((sum, child) => sum + elementsIn(child), 1);
}
