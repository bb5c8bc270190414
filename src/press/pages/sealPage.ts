import type { Element, Parents, RootContent } from "hast";
import { isFrameworkFile } from "@/page/frameworkFiles";
import type { PageTree, ParsedPage } from "./ParsedPage";

/** Scripts that are data: nothing runs them as code. */
const DATA_TYPES = new Set(["application/ld+json", "application/json", "speculationrules"]);

/** How the inline scripts begin that Next and React put into a page. */
const NEXTS_INLINE = [
  "(self.__next_f",
  "self.__next_f",
  '(globalThis["TURBOPACK"]',
  "globalThis.TURBOPACK",
];

/**
 * Removes from a page what only Next's client runtime uses: its scripts and their preloads,
 * flight data, React's marks. What a reader sees stays the same to the letter. A script
 * that is neither Next's nor the site's own stays in, for {@link inspectPage} to name.
 *
 * @returns another tree; the one exported is left as it is
 */
export function sealPage({ exported }: Pick<ParsedPage, "exported">): PageTree {
  return { tree: { type: "root", children: sealedChildren(exported) } };
}

function sealedChildren<Parent extends Parents>(parent: Parent): Parent["children"] {
  const kept = parent.children.filter(
    (child) => child.type !== "comment" && !(child.type === "element" && isNexts(child, parent)),
  );
  return kept.map((child) => (child.type === "element" ? sealedElement(child) : { ...child }));
}

function sealedElement(element: Element): Element {
  const { tagName, content } = element;
  const { dataPrecedence: _, ...properties } = element.properties;
  const children = sealedChildren(element);
  const [first] = children;
  // A parser drops a line break right behind these tags, so one that counts is written twice.
  if (
    (tagName === "pre" || tagName === "textarea") &&
    first?.type === "text" &&
    first.value.startsWith("\n")
  ) {
    first.value = `\n${first.value}`;
  }
  return {
    type: "element",
    tagName,
    properties,
    children,
    ...(content && { content: structuredClone(content) }),
  };
}

function isNexts(element: Element, parent: Parents): boolean {
  const { tagName, properties, children } = element;
  switch (tagName) {
    case "script":
      return isNextsScript(element);
    case "link":
      return (
        (hasToken(properties.rel, "modulepreload", "preload") &&
          (properties.as === "script" || hasToken(properties.rel, "modulepreload")) &&
          isNextsAddress(properties.href)) ||
        // For faces that Next would find late; they are preloaded.
        (hasToken(properties.rel, "preconnect") && properties.href === "/")
      );
    case "meta":
      return properties.name === "next-size-adjust";
    case "div":
      // The place of metadata that arrives late; in an export it is always empty.
      return (
        parent.type === "element" &&
        parent.tagName === "body" &&
        properties.hidden === true &&
        Object.keys(properties).length === 1 &&
        children.every(({ type }) => type === "comment")
      );
    default:
      return false;
  }
}

function isNextsScript({ properties, children }: Element): boolean {
  if (properties.src !== undefined) return isNextsAddress(properties.src);
  if (DATA_TYPES.has(String(properties.type ?? ""))) return false;
  if (properties.id === "_R_") return true;
  const code = textOf(children).trimStart();
  return NEXTS_INLINE.some((beginning) => code.startsWith(beginning));
}

function isNextsAddress(address: unknown): boolean {
  return typeof address === "string" && isFrameworkFile(address.slice(1));
}

function hasToken(value: unknown, ...tokens: readonly string[]): boolean {
  return Array.isArray(value) && tokens.some((token) => value.includes(token));
}

function textOf(children: readonly RootContent[]): string {
  return children.map((child) => (child.type === "text" ? child.value : "")).join("");
}
