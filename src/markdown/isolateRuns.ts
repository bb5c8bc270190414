import type { Element, ElementContent } from "hast";
import type { DirectionalRun } from "@/core/direction/directionalRun";
import { isolatedRuns } from "@/core/direction/isolatedRuns";
import { isolateText } from "@/core/direction/isolateText";
import { isShortRun } from "@/core/direction/isShortRun";
import { isLocale, type Locale, language } from "@/core/languages";
import type { Inline } from "@/core/text/Inlines";
import { plainText } from "./plainText";

/** Elements that stand in a line of text. */
const INLINE = new Set(["em", "strong", "a", "code", "br", "sup", "img", "small", "span"]);

/**
 * Marks up the runs of a text that would appear in the wrong order, and the phrases whose
 * letters read the other way (see {@link isolatedRuns}). A run that is the whole of an element has its direction on that element,
 * `<a dir="ltr">`; any other stands in a `bdi`, or in a `span` where it is long: style
 * sheets keep what is in a `bdi` on one line. Code is an island wherever letters around it
 * read the other way. Alternative texts and titles, which hold no mark-up, are given
 * isolating characters.
 *
 * The words stay as they are, and so does the element that it is given.
 *
 * @param node as `toElements` gives it, pictures and captions in their places
 * @example «سال 2016–17 میں» in a paragraph: `<p>سال <bdi dir="ltr">2016–17</bdi> میں</p>`
 */
export function isolateRuns<Node extends ElementContent>(node: Node, locale: Locale): Node {
  if (node.type !== "element") return node;
  const element: Element = node;
  const island = islandOf(element);
  if (island !== undefined && island !== locale) {
    return isLocale(island) ? { ...node, children: isolateChildren(element, island) } : node;
  }
  if (element.tagName === "pre") {
    const isRightToLeft = language(locale).direction === "rtl";
    return isRightToLeft ? { ...node, ...withDirection(element, "ltr") } : node;
  }
  return { ...node, children: isolateChildren(element, locale) };
}

function isolateChildren(element: Element, locale: Locale): ElementContent[] {
  const children: ElementContent[] = [];
  let line: ElementContent[] = [];
  const endLine = () => {
    for (const node of isolateInLine(line, locale)) children.push(node);
    line = [];
  };
  for (const child of element.children) {
    if (child.type === "element" && !INLINE.has(child.tagName)) {
      endLine();
      children.push(isolateRuns(child, locale));
    } else {
      line.push(child);
    }
  }
  endLine();
  return children;
}

function isolateInLine(nodes: readonly ElementContent[], locale: Locale): ElementContent[] {
  const line = readLine(nodes);
  const isMixed = language(locale).direction === "rtl" || RIGHT_TO_LEFT.test(line.text);
  const runs = isolatedRuns(line.text, locale, line.inlines, "phrases");
  return isolate(nodes, runs, 0).map((node) => finish(node, locale, isMixed));
}

/** Letters that are written from right to left, roughly: a wrong guess costs an attribute. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/;
/** What stands for elements that are no letters to what is around them: pictures and islands. */
const OBJECT = "\uFFFC";
const PARAGRAPH_SEPARATOR = "\u2029";

/** The text of a line, of the same length as what {@link lengthOf} counts, and its elements. */
function readLine(nodes: readonly ElementContent[]): { text: string; inlines: Inline[] } {
  let text = "";
  const inlines: Inline[] = [];
  const read = (node: ElementContent) => {
    if (node.type === "text") text += node.value;
    if (node.type !== "element") return;
    const start = text.length;
    if (node.tagName === "br") text += PARAGRAPH_SEPARATOR;
    else if (isObject(node)) text += OBJECT;
    else node.children.forEach(read);
    inlines.push({
      start,
      end: text.length,
      ...(node.tagName === "sup" && { standsAlone: true }),
    });
  };
  nodes.forEach(read);
  return { text, inlines: inlines.filter(({ start, end }) => end > start) };
}

function isObject(element: Element): boolean {
  return element.tagName === "img" || element.tagName === "code" || islandOf(element) !== undefined;
}

/** The language of an element that says its own: it is drawn with that one's direction. */
function islandOf({ properties: { lang } }: Element): string | undefined {
  return typeof lang === "string" ? lang : undefined;
}

function lengthOf(node: ElementContent): number {
  if (node.type === "text") return node.value.length;
  if (node.type !== "element") return 0;
  if (node.tagName === "br" || isObject(node)) return 1;
  return node.children.reduce((sum, child) => sum + lengthOf(child), 0);
}

/** A run that is being marked up, and what stands in it so far. */
interface OpenRun {
  readonly run: DirectionalRun;
  readonly children: ElementContent[];
}

/**
 * Marks up the runs of a line that starts at `offset`, in one walk through it. A run
 * belongs where no element reaches beyond it: one that is a part of an element is
 * marked up in there.
 *
 * @param runs in order; none reaches across an element's edge
 */
function isolate(
  nodes: readonly ElementContent[],
  runs: readonly DirectionalRun[],
  offset: number,
): ElementContent[] {
  const line: ElementContent[] = [];
  const open: OpenRun[] = [];
  let next = 0;
  const put = (node: ElementContent) => (open.at(-1)?.children ?? line).push(node);
  const closeUntil = (place: number) => {
    for (let last = open.at(-1); last && last.run.end <= place; last = open.at(-1)) {
      open.pop();
      if (last.children.length > 0) put(inIsolation(last.children, last.run));
    }
  };
  const openNext = (run: DirectionalRun) => {
    open.push({ run, children: [] });
    next += 1;
  };

  let start = offset;
  for (const node of nodes) {
    const end = start + lengthOf(node);
    closeUntil(start);
    if (node.type === "text") {
      let done = start;
      const putUntil = (place: number) => {
        if (place > done)
          put({ type: "text", value: node.value.slice(done - start, place - start) });
        done = place;
      };
      while (done < end) {
        const run = runs[next];
        const last = open.at(-1);
        if (last && last.run.end < end && !(run && run.start < last.run.end)) {
          putUntil(last.run.end);
          closeUntil(done);
        } else if (run && run.start < end) {
          putUntil(run.start);
          openNext(run);
        } else putUntil(end);
      }
    } else {
      // Any other that ends in the element is marked up in there.
      const isAround = (run: DirectionalRun) => run.start <= start && run.end >= end;
      for (let run = runs[next]; run && start < end && isAround(run); run = runs[next]) {
        openNext(run);
      }
      const first = next;
      while ((runs[next]?.start ?? end) < end) next += 1;
      if (node.type === "element" && next > first) {
        put({ ...node, children: isolate(node.children, runs.slice(first, next), start) });
      } else put(node);
    }
    start = end;
  }
  closeUntil(start);
  return line;
}

function inIsolation(children: ElementContent[], run: DirectionalRun): Element {
  const [only, ...others] = children;
  if (only?.type === "element" && others.length === 0 && only.properties.dir === undefined) {
    return withDirection(only, run.direction);
  }
  // Code and pictures, which the run counts as one character, have their real length.
  const end = children.reduce((sum, child) => sum + plainText(child).length, 0);
  const tagName = isShortRun({ start: 0, end }) ? "bdi" : "span";
  return { type: "element", tagName, properties: { dir: run.direction }, children };
}

function withDirection(element: Element, dir: DirectionalRun["direction"]): Element {
  return { ...element, properties: { ...element.properties, dir } };
}

/** What runs don't tell of: code, and the attributes that are read or shown. */
function finish(node: ElementContent, locale: Locale, isMixed: boolean): ElementContent {
  if (node.type !== "element") return node;
  if (node.tagName === "code") return isMixed ? withDirection(node, "ltr") : node;
  const island = islandOf(node);
  if (island !== undefined) {
    return isLocale(island) ? { ...node, children: isolateInLine(node.children, island) } : node;
  }
  const properties = { ...node.properties };
  for (const name of ["alt", "title"]) {
    const text = properties[name];
    if (typeof text === "string") properties[name] = isolateText(text, locale);
  }
  return {
    ...node,
    properties,
    children: node.children.map((child) => finish(child, locale, isMixed)),
  };
}
