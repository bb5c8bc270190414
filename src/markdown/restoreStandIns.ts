import type { RootContent } from "mdast";
import { replaceNodes } from "./replaceNodes";
import { ANY_STAND_IN, withoutStandIns } from "./standIns";
import type { Step } from "./step";

/** The fields of nodes that hold an author's characters. */
const FIELDS = ["value", "url", "alt", "title", "label", "identifier", "lang", "meta"] as const;

/** What is left of a text that readers see. */
const SEEN = /[^\s\uFDD0\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/;

/** Marks of direction at the ends of an address: copied with it, and no part of it. */
const UNSEEN_ENDS =
  /^[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+|[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+$/g;

/**
 * Takes stand-ins back, so that the tree says what the author wrote; what held nothing
 * but a comment goes with it. Addresses of links and pictures lose the invisible
 * characters at their ends.
 */
export const restoreStandIns: Step = (root, { text }) => ({
  root: replaceNodes(root, (node) => {
    if (node.type === "text" && isEmptied(node.value)) return [];
    if (isEmptiedParent(node, text)) return [];
    const fields = node as unknown as Readonly<Record<string, unknown>>;
    const changed = FIELDS.flatMap((field): [string, string][] => {
      const value = fields[field];
      if (typeof value !== "string") return [];
      const plain = value.search(ANY_STAND_IN) < 0 ? value : withoutStandIns(value);
      const bare = field === "url" ? plain.replace(UNSEEN_ENDS, "") : plain;
      return bare === value ? [] : [[field, bare]];
    });
    if (changed.length === 0) return undefined;
    return [{ ...node, ...Object.fromEntries(changed) } as RootContent];
  }),
  problems: [],
});

function isEmptied(value: string): boolean {
  return value.includes("\uFDD0") && !SEEN.test(value);
}

/** A paragraph, or what holds paragraphs, of which a comment was all. */
function isEmptiedParent(node: RootContent, text: string): boolean {
  if (!("children" in node) || node.children.length > 0) return false;
  if (node.type === "listItem") {
    const { start, end } = node.position ?? {};
    return text.slice(start?.offset ?? 0, end?.offset ?? 0).includes("\uFDD0");
  }
  return ["paragraph", "blockquote", "emphasis", "strong", "list"].includes(node.type);
}
