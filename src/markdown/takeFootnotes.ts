import type { FootnoteDefinition, FootnoteReference, Nodes, Root, RootContent } from "mdast";
import { visit } from "unist-util-visit";
import { claimName } from "@/core/ids/claimName";
import { isSlug } from "@/core/ids/slugs";
import { type Problem, problem } from "@/core/problems";
import { definitionsIn } from "./definitionsIn";
import { matchesInText } from "./matchesInText";
import { replaceNodes } from "./replaceNodes";
import { type Source, startOf } from "./step";

/** A footnote before its content becomes elements. */
export interface FootnoteDraft {
  readonly id: string;
  readonly marks: readonly string[];
  readonly children: readonly RootContent[];
}

/** What a mark in the text needs; {@link takeFootnotes} leaves it on the node. */
export interface FootnoteMark {
  readonly id: string;
  readonly note: string;
  readonly number: number;
}

declare module "mdast" {
  interface FootnoteReferenceData {
    mark?: FootnoteMark;
  }
}

/**
 * Extracts the footnotes of a text. They are numbered in the order in which the text, and
 * then the notes themselves, first refer to them; each mark gets its number and an id. Ids
 * come from the labels: `fn-<label>` for the note, `fnref-<label>`, `fnref-<label>-2`… for
 * its marks, where a label that is no slug gives what it has of one, or the note's number.
 *
 * Reported are marks without a note, notes without a mark, and notes of one label.
 *
 * @returns the text without the notes, and the notes in order
 */
export function takeFootnotes(
  root: Root,
  source: Source,
): { root: Root; notes: FootnoteDraft[]; problems: Problem[] } {
  const { first: definitions, duplicates } = definitionsIn(root, "footnoteDefinition");
  const text = replaceNodes(root, (node) => (node.type === "footnoteDefinition" ? [] : undefined));
  const { order, counts } = referencesInOrder(text, definitions);
  const names = uniqueNames(order);
  const marks = markIds(order, names, counts);
  const mark = marking(order, names, marks);

  const marked = mark(text);
  const notes = order.map((identifier) => ({
    id: `fn-${names.get(identifier)}`,
    marks: marks.get(identifier) ?? [],
    children: mark({
      type: "root",
      children: definitions.get(identifier)?.children ?? [],
    }).children,
  }));
  const unused = [...definitions.values()].filter(({ identifier }) => !counts.has(identifier));
  return {
    root: marked,
    notes,
    problems: [
      ...undefinedMarks(root, source),
      ...duplicates.map(({ node, firstLine }) => duplicateNote(source.file, node, firstLine)),
      ...unused.map((node) => unusedNote(source.file, node)),
    ],
  };
}

/** Returns a function that gives the marks in a tree their ids and numbers, one tree after the other. */
function marking(
  order: readonly string[],
  names: ReadonlyMap<string, string>,
  marks: ReadonlyMap<string, readonly string[]>,
): (tree: Root) => Root {
  const numbers = new Map(order.map((identifier, index) => [identifier, index + 1]));
  const met = new Map<string, number>();
  return (tree) =>
    replaceNodes(tree, (node) => {
      if (node.type !== "footnoteReference") return undefined;
      const { identifier } = node;
      const time = met.get(identifier) ?? 0;
      met.set(identifier, time + 1);
      const id = marks.get(identifier)?.[time];
      const name = names.get(identifier);
      const number = numbers.get(identifier);
      if (id === undefined || name === undefined || number === undefined) return [];
      const marked: FootnoteReference = {
        ...node,
        data: { ...node.data, mark: { id, note: `fn-${name}`, number } },
      };
      return [marked];
    });
}

function duplicateNote(
  file: string,
  node: FootnoteDefinition,
  firstLine: number | undefined,
): Problem {
  return problem({
    file,
    at: startOf(node),
    rule: "duplicate-footnote",
    cause: `The footnote “[^${labelOf(node)}]” is already in line ${firstLine}.`,
    remedy: "Give each footnote its own label.",
  });
}

function unusedNote(file: string, node: FootnoteDefinition): Problem {
  return problem({
    file,
    at: startOf(node),
    rule: "unused-footnote",
    severity: "warning",
    cause: `Nothing in the text refers to the footnote “[^${labelOf(node)}]”, so it is not published.`,
    remedy: `Write “[^${labelOf(node)}]” in the text where it belongs, or remove the footnote.`,
  });
}

function labelOf(node: FootnoteDefinition): string {
  return node.label ?? node.identifier;
}

/** Reports marks without a note: to Markdown they are text, and so they are found in the source. */
function undefinedMarks(root: Root, { file, text }: Source): Problem[] {
  return matchesInText(root, text, /(?<!\\)\[\^([^[\]\s]+)\]/g).map(({ match, at }) =>
    problem({
      file,
      at,
      rule: "undefined-footnote",
      cause: `The file has no footnote “[^${match[1]}]”.`,
      remedy: `Add a paragraph “[^${match[1]}]: …”, or remove the reference.`,
    }),
  );
}

/** Which notes are referred to, in order, and how often: the text first, then note by note. */
function referencesInOrder(text: Root, definitions: ReadonlyMap<string, FootnoteDefinition>) {
  const counts = new Map<string, number>();
  const count = (tree: Nodes) =>
    visit(tree, "footnoteReference", ({ identifier }: FootnoteReference) => {
      counts.set(identifier, (counts.get(identifier) ?? 0) + 1);
    });
  count(text);
  // A map keeps the order in which keys came, and goes on over those that come meanwhile.
  for (const identifier of counts.keys()) {
    const definition = definitions.get(identifier);
    if (definition) count(definition);
  }
  return { order: [...counts.keys()], counts };
}

/** A slug for each label, each different; labels that are slugs keep theirs. */
function uniqueNames(order: readonly string[]): Map<string, string> {
  const names = new Map<string, string>();
  const used = new Set<string>();
  const claim = claimName(used);
  for (const label of order) {
    if (!isSlug(label)) continue;
    names.set(label, label);
    used.add(label);
  }
  order.forEach((label, index) => {
    if (names.has(label)) return;
    const wanted = label.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || String(index + 1);
    names.set(label, claim(wanted));
  });
  return names;
}

/** Ids of all marks. First marks come first, so that no second one takes the id of another note's. */
function markIds(
  order: readonly string[],
  names: ReadonlyMap<string, string>,
  counts: ReadonlyMap<string, number>,
): Map<string, string[]> {
  const marks = new Map(order.map((label) => [label, [`fnref-${names.get(label)}`]]));
  const claim = claimName(new Set([...marks.values()].flat()));
  for (const [label, ids] of marks) {
    while (ids.length < (counts.get(label) ?? 0)) ids.push(claim(`fnref-${names.get(label)}`));
  }
  return marks;
}
