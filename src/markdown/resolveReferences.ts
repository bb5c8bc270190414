import type { Definition, Nodes, Root } from "mdast";
import { type Problem, problem } from "@/core/problems";
import { definitionsIn } from "./definitionsIn";
import { matchesInText } from "./matchesInText";
import { replaceNodes } from "./replaceNodes";
import { type Source, type Step, startOf } from "./step";

/** As many characters as all definitions together may give to links, however short the text is. */
const LEAST_ROOM = 100_000;

/**
 * Makes plain links and pictures of those that name a definition,
 * `[text][label]`, and takes the definitions out. A label without a definition
 * (CommonMark would print the brackets) and a definition that nothing names are
 * reported, and so are definitions whose uses would be longer than all of the text.
 */
export const resolveReferences: Step = (root, { file, text }) => {
  const { first: definitions, duplicates } = definitionsIn(root, "definition");
  const { resolved, used, problems } = replaceReferences(root, definitions, { file, text });
  return {
    root: resolved,
    problems: [
      ...duplicates.map(({ node, firstLine }) =>
        problem({
          file,
          at: startOf(node),
          rule: "duplicate-definition",
          severity: "warning",
          cause: `“[${labelOf(node)}]” is already defined in line ${firstLine}: this line is ignored.`,
          remedy: "Keep one of the two, or give each its own label.",
        }),
      ),
      ...matchesInText(root, text, /(?<!\\)\]\[([^\]^][^\]]*)\]/g).map(({ match, at }) =>
        problem({
          file,
          at,
          rule: "undefined-reference",
          cause: `“[${match[1]}]” is not defined in the file.`,
          remedy: `Add a line “[${match[1]}]: https://…”, or write “\\[” to show the bracket.`,
        }),
      ),
      ...problems,
      ...[...definitions.values()]
        .filter(({ identifier }) => !used.has(identifier))
        .map((node) =>
          problem({
            file,
            at: startOf(node),
            rule: "unused-definition",
            severity: "warning",
            cause: `No link uses the definition “[${labelOf(node)}]”.`,
            remedy: "Link to it, or remove the line.",
          }),
        ),
    ],
  };
};

/** Replaces references by what they name, as long as there is room for it, and definitions by nothing. */
function replaceReferences(
  root: Root,
  definitions: ReadonlyMap<string, Definition>,
  { file, text }: Source,
) {
  const problems: Problem[] = [];
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
  return { resolved, used, problems };
}

function labelOf({ label, identifier }: Definition): string {
  return label ?? identifier;
}

function tooOften(file: string, node: Nodes, definition: Definition): Problem {
  return problem({
    file,
    at: startOf(node),
    rule: "definition-too-long",
    cause: `From here on, “[${labelOf(definition)}]” and other definitions are used so often that their addresses would take more room than the text.`,
    remedy: "Shorten the addresses that are used most often.",
  });
}
