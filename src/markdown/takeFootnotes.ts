import type { FootnoteDefinition, FootnoteReference, Nodes, Root, RootContent } from "mdast";
import { visit } from "unist-util-visit";
import { claimName } from "@/core/ids/claimName";
import { isSlug } from "@/core/ids/slugs";
import { pointsIn } from "@/core/pointIn";
import { type Problem, problem } from "@/core/problems";
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
 * Takes the footnotes out of a text. They are numbered in the order in which
 * the text, and then the notes themselves, first refer to them; each mark gets
 * its number and an id. Ids come from the labels: `fn-<label>` for the note,
 * `fnref-<label>`, `fnref-<label>-2`… for its marks, where a label that is no
 * slug gives what it has of one, or the note's number.
 *
 * Reported are marks without a note, notes without a mark, and notes of one label.
 *
 * @returns the text without the notes, and the notes in order
 */
export function takeFootnotes(
  root: Root,
  source: Source,
): { root: Root; notes: FootnoteDraft[]; problems: Problem[] } {
  const problems = undefinedMarks(root, source);
  const definitions = new Map<string, FootnoteDefinition>();
  visit(root, "footnoteDefinition", (node) => {
    const first = definitions.get(node.identifier);
    if (!first) {
      definitions.set(node.identifier, node);
      return;
    }
    problems.push(
      problem({
        file: source.file,
        at: startOf(node),
        rule: "duplicate-footnote",
        cause: `The footnote “[^${labelOf(node)}]” stands on line ${first.position?.start.line} already.`,
        remedy: "Give each footnote a label of its own.",
      }),
    );
  });

  const text = replaceNodes(root, (node) => (node.type === "footnoteDefinition" ? [] : undefined));
  const { order, counts } = referencesInOrder(text, definitions);
  const numbers = new Map(order.map((identifier, index) => [identifier, index + 1]));
  for (const [identifier, node] of definitions) {
    if (numbers.has(identifier)) continue;
    problems.push(
      problem({
        file: source.file,
        at: startOf(node),
        rule: "unused-footnote",
        severity: "warning",
        cause: `No mark in the text refers to the footnote “[^${labelOf(node)}]”, so that it is left out.`,
        remedy: `Write “[^${labelOf(node)}]” where it belongs, or take the footnote out.`,
      }),
    );
  }

  const names = uniqueNames(order);
  const marks = markIds(order, names, counts);
  const met = new Map<string, number>();
  const mark = (tree: Root): Root =>
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

  const marked = mark(text);
  const notes = order.map((identifier) => ({
    id: `fn-${names.get(identifier)}`,
    marks: marks.get(identifier) ?? [],
    children: mark({
      type: "root",
      children: definitions.get(identifier)?.children ?? [],
    }).children,
  }));
  return { root: marked, notes, problems };
}

function labelOf(node: FootnoteDefinition): string {
  return node.label ?? node.identifier;
}

/** A mark without a note is no mark to Markdown, but text: it is found in the source. */
function undefinedMarks(root: Root, { file, text }: Source): Problem[] {
  const problems: Problem[] = [];
  visit(root, "text", (node) => {
    const { start, end } = node.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return;
    const source = text.slice(start.offset, end.offset);
    const pointAt = pointsIn(source, start);
    for (const match of source.matchAll(/(?<!\\)\[\^([^[\]\s]+)\]/g)) {
      problems.push(
        problem({
          file,
          at: pointAt(match.index),
          rule: "undefined-footnote",
          cause: `The file has no footnote “[^${match[1]}]”.`,
          remedy: `Add a paragraph “[^${match[1]}]: …”, or take the mark out.`,
        }),
      );
    }
  });
  return problems;
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
