import type { Link, PhrasingContent, Text } from "mdast";
import { pointIn } from "@/core/pointIn";
import { findAddresses } from "./findAddresses";
import { replaceNodes } from "./replaceNodes";
import type { Step } from "./step";

const PREFIXES = { http: "", www: "http://", email: "mailto:" } as const;

/**
 * Makes links of the bare addresses that the parser passed over: between brackets it
 * has to wait whether they become a link themselves.
 */
export const linkAddresses: Step = (root, { text: source }) => ({
  root: replaceNodes(root, (node, parent) => {
    if (node.type !== "text" || parent.type === "link" || parent.type === "linkReference") {
      return undefined;
    }
    const addresses = findAddresses(node.value);
    if (addresses.length === 0) return undefined;
    const parts: PhrasingContent[] = [];
    let done = 0;
    for (const { start, end, kind } of addresses) {
      if (start > done) parts.push(part(node, done, start, source));
      const shown = part(node, start, end, source);
      const link: Link = { type: "link", url: PREFIXES[kind] + shown.value, children: [shown] };
      parts.push(shown.position ? { ...link, position: shown.position } : link);
      done = end;
    }
    if (done < node.value.length) parts.push(part(node, done, node.value.length, source));
    return parts;
  }),
  problems: [],
});

/** A part of a text, with its place where the text stands in the file as it is. */
function part({ value, position }: Text, from: number, to: number, source: string): Text {
  const text: Text = { type: "text", value: value.slice(from, to) };
  const start = position?.start;
  if (!position || start?.offset === undefined) return text;
  if (source.slice(start.offset, position.end.offset) !== value) return { ...text, position };
  const at = (offset: number) => ({
    ...pointIn(value, offset, start),
    offset: (start.offset ?? 0) + offset,
  });
  return { ...text, position: { start: at(from), end: at(to) } };
}
