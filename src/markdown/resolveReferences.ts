import type { Definition, Nodes } from "mdast";
import { visit } from "unist-util-visit";
import { pointsIn } from "@/core/pointIn";
import { type Problem, problem } from "@/core/problems";
import { replaceNodes } from "./replaceNodes";
import { type Step, startOf } from "./step";

/** As many characters as all definitions together may give to links, however short the text is. */
const LEAST_ROOM = 100_000;

/**
 * Makes plain links and pictures of those that name a definition,
 * `[text][label]`, and takes the definitions out. A label without a definition
 * (CommonMark would print the brackets) and a definition that nothing names are
 * reported, and so are definitions whose uses would be longer than all of the text.
 */
export const resolveReferences: Step = (root, { file, text }) => {
  const problems: Problem[] = [];
  const definitions = new Map<string, Definition>();
  visit(root, "definition", (node) => {
    const first = definitions.get(node.identifier);
    if (!first) {
      definitions.set(node.identifier, node);
      return;
    }
    problems.push(
      problem({
        file,
        at: startOf(node),
        rule: "duplicate-definition",
        severity: "warning",
        cause: `“[${node.label ?? node.identifier}]” is defined on line ${first.position?.start.line} already: this line is left out.`,
        remedy: "Keep one of the two, or give each a label of its own.",
      }),
    );
  });

  visit(root, "text", (node) => {
    const { start, end } = node.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return;
    const source = text.slice(start.offset, end.offset);
    const pointAt = pointsIn(source, start);
    for (const match of source.matchAll(/(?<!\\)\]\[([^\]^][^\]]*)\]/g)) {
      problems.push(
        problem({
          file,
          at: pointAt(match.index),
          rule: "undefined-reference",
          cause: `Nothing in the file defines “[${match[1]}]”.`,
          remedy: `Add a line “[${match[1]}]: https://…”, or write “\\[” for a bracket.`,
        }),
      );
    }
  });

  const used = new Set<string>();
  const most = Math.max(LEAST_ROOM, text.length);
  let written = 0;
  const resolved = replaceNodes(root, (node) => {
    if (node.type === "definition") return [];
    if (node.type !== "linkReference" && node.type !== "imageReference") return undefined;
    const definition = definitions.get(node.identifier);
    if (!definition) return undefined;
    used.add(node.identifier);
    const { url, title } = definition;
    const { position } = node;
    const room = most - written;
    written += url.length + (title?.length ?? 0);
    if (written > most) {
      if (room >= 0) problems.push(tooOften(file, node, definition));
      // Their words are not lost: they only lead nowhere.
      return node.type === "linkReference" ? node.children : [];
    }
    const shared = { url, title: title ?? null, ...(position ? { position } : {}) };
    return node.type === "linkReference"
      ? [{ type: "link", children: node.children, ...shared }]
      : [{ type: "image", alt: node.alt ?? "", ...shared }];
  });

  for (const [identifier, node] of definitions) {
    if (used.has(identifier)) continue;
    problems.push(
      problem({
        file,
        at: startOf(node),
        rule: "unused-definition",
        severity: "warning",
        cause: `No link uses the definition “[${node.label ?? identifier}]”.`,
        remedy: "Link to it, or take the line out.",
      }),
    );
  }
  return { root: resolved, problems };
};

function tooOften(file: string, node: Nodes, { label, identifier }: Definition): Problem {
  return problem({
    file,
    at: startOf(node),
    rule: "definition-too-long",
    cause: `From here on, “[${label ?? identifier}]” and other definitions are used so often that their addresses would be longer than the text.`,
    remedy: "Shorten the addresses that are used most.",
  });
}
