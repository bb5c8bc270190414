import type { Heading } from "mdast";
import { isReservedId } from "@/core/ids/reservedIds";
import { isSlug } from "@/core/ids/slugs";
import { type FaultDetails, type Problem, problem } from "@/core/problems";
import { replaceNodes } from "./replaceNodes";
import { type Step, startOf } from "./step";

/** Begins at the first of the spaces before it and at no other: a long row of them is looked through once. */
const ID = /(?<!\s)\s*\{\s*#([^{}]*)\}\s*$/;

/**
 * Reads the ids that authors give to headings, `## مشرقی دریا {#eastern-rivers}`,
 * takes them out of the text, and keeps each as the heading's property `id`.
 * An id that is malformed, reserved or given twice is reported, and an empty one
 * kept in its place, so that no later check asks for one. What looks like an id
 * after anything else is reported, and stays text.
 */
export const readHeadingIds: Step = (root, { file }) => {
  const problems: Problem[] = [];
  const lines = new Map<string, number>();
  const read = replaceNodes(root, (node) => {
    if (node.type === "paragraph") {
      const end = node.children.at(-1);
      const stray = end?.type === "text" ? ID.exec(end.value) : null;
      if (stray) problems.push(problem({ file, at: startOf(node), ...strayId(stray[0].trim()) }));
    }
    if (node.type !== "heading") return undefined;
    const last = node.children.at(-1);
    const match = last?.type === "text" ? ID.exec(last.value) : null;
    if (last?.type !== "text" || !match) return undefined;

    const id = match[1] ?? "";
    const value = last.value.slice(0, match.index);
    const heading: Heading = {
      ...node,
      children: [...node.children.slice(0, -1), ...(value === "" ? [] : [{ ...last, value }])],
    };
    const fault = faultOf(id, lines.get(id));
    if (fault) {
      problems.push(problem({ file, at: startOf(node), ...fault }));
    } else {
      lines.set(id, node.position?.start.line ?? 1);
    }
    const property = fault ? "" : id;
    return [{ ...heading, data: { ...heading.data, hProperties: { id: property } } }];
  });
  return { root: read, problems };
};

function strayId(text: string): FaultDetails {
  return {
    rule: "stray-id",
    severity: "warning",
    cause: `“${text}” at the end of a paragraph is published as text.`,
    remedy:
      "Remove it: only headings can have an id of your own; paragraphs get theirs automatically.",
  };
}

function faultOf(id: string, line: number | undefined): FaultDetails | undefined {
  if (!isSlug(id)) {
    return {
      rule: "bad-id",
      cause: `“${id}” can’t be the id of a heading.`,
      remedy: "Use lower-case letters a–z, digits, and single hyphens between them.",
    };
  }
  if (isReservedId(id)) {
    return {
      rule: "reserved-id",
      cause: `The id “${id}” is reserved: the page itself uses it.`,
      remedy: "Choose another id for the heading.",
    };
  }
  if (line !== undefined) {
    return {
      rule: "duplicate-id",
      cause: `The heading in line ${line} already has the id “${id}”.`,
      remedy: "Give each heading its own id.",
    };
  }
  return undefined;
}
