import type { Point } from "@/core/problems";
import type { Findings } from "./Findings";
import { cleanDeclarations, cleanProperty, cleanStyleSheet } from "./styles/cleanStyles";
import {
  ATTRIBUTES,
  ELEMENTS,
  IDLE_PROPERTIES,
  INVISIBLE_ELEMENTS,
  MOVING_ELEMENTS,
  PICTURE_ELEMENTS,
  PROPERTIES,
  REFERRING_ELEMENTS,
  TEXT_ELEMENTS,
  UNSAFE_ELEMENTS,
  UNSAFE_NAMESPACES,
} from "./vocabulary";
import { type XmlElement, XmlFault } from "./xmlTree";

export const SVG = "http://www.w3.org/2000/svg";

/** Style sheets of real drawings have some kilobytes; all of them together, in characters. */
const MOST_STYLES = 200_000;

/** What was left out of a drawing although it may show. */
export interface LeftOut {
  /** Each thing once, where it is met first, in order. */
  readonly things: readonly { readonly what: string; readonly at: Point }[];
  /** Where it first moves, if it does. */
  readonly moves?: Point;
}

/**
 * Cleans the tree of a drawing: what is known of SVG stays, without what moves, links,
 * runs or loads. What no browser shows goes without a word: comments, metadata,
 * editors’ own data.
 *
 * @param root is changed
 * @throws {XmlFault} `forbidden` where the drawing runs something, holds another
 * language, or needs what lies elsewhere
 */
export function cleanTree(root: XmlElement): LeftOut {
  const things = new Map<string, Point>();
  let moves: Point | undefined;
  let styles = 0;
  let at = root.at;
  const findings: Findings = {
    leaveOut(what) {
      if (!things.has(what)) things.set(what, at);
    },
    moves() {
      moves ??= at;
    },
    forbid(what) {
      throw new XmlFault("forbidden", what, at);
    },
  };

  const clean = (element: XmlElement): void => {
    at = element.at;
    cleanAttributes(element, findings);
    if (element.name === "style") {
      const css = element.children.map((child) => (child.type === "text" ? child.value : ""));
      styles += css.join("").length;
      if (styles > MOST_STYLES) {
        throw new XmlFault("too-large", `style sheets of more than ${MOST_STYLES / 1000} kB`, at);
      }
      const cleaned = cleanStyleSheet(css.join(""), findings);
      element.children = cleaned === "" ? [] : [{ type: "text", value: cleaned }];
      return;
    }
    const isText = TEXT_ELEMENTS.has(element.name);
    const hasFallback =
      element.name === "switch" &&
      element.children.some((child) => child.type === "element" && child.name !== "foreignObject");
    const kept: XmlElement["children"] = [];
    let isDecided = false;
    for (const child of element.children) {
      if (isDecided) break;
      if (child.type === "text") {
        if (isText) kept.push(child);
        continue;
      }
      at = child.at;
      if (!isElementKept(child, hasFallback, findings)) continue;
      clean(child);
      if (child.name !== "style" || child.children.length > 0) kept.push(child);
      isDecided = element.name === "switch" && isAlwaysChosen(child);
    }
    element.children = kept;
  };
  clean(root);
  return {
    things: [...things].map(([what, where]) => ({ what, at: where })),
    ...(moves && { moves }),
  };
}

/** Whether a “switch” shows this child wherever it gets as far: none after it is ever seen. */
function isAlwaysChosen({ name, attributes }: XmlElement): boolean {
  const isShown = !/^(?:title|desc|style|defs)$/.test(name);
  return isShown && !attributes.has("systemLanguage") && !attributes.has("requiredExtensions");
}

function isElementKept(element: XmlElement, hasFallback: boolean, findings: Findings): boolean {
  const { name, namespace } = element;
  const language = Object.hasOwn(UNSAFE_NAMESPACES, namespace) && UNSAFE_NAMESPACES[namespace];
  if (language) findings.forbid(`embedded ${language}`);
  if (namespace !== SVG) {
    // Editors write into namespaces of their own; in none at all stands what was meant to show.
    if (namespace === "") findings.leaveOut(`“${name}” without a namespace`);
    return false;
  }
  if (name === "foreignObject" && hasFallback) {
    // Programs that write one into a “switch” write what stands for it as well. Illustrator’s holds
    // nothing but its own data.
    if (!element.attributes.has("requiredExtensions")) {
      findings.leaveOut("text set as HTML, which plain text replaces");
    }
    return false;
  }
  if (name === "foreignObject" && isEmptyHtml(element)) {
    findings.leaveOut("an empty HTML box, such as a blurred background");
    return false;
  }
  if (UNSAFE_ELEMENTS.has(name.toLowerCase())) findings.forbid(`a “${name}” element`);
  if (MOVING_ELEMENTS.has(name)) {
    findings.moves();
    return false;
  }
  if (INVISIBLE_ELEMENTS.has(name)) return false;
  if (name === "style") {
    const type = element.attributes.get("type")?.trim().toLowerCase();
    // A style sheet in another language is one to nobody.
    if (type !== undefined && type !== "" && type !== "text/css") return false;
    if (element.children.some((child) => child.type === "element")) {
      // A browser would pass over the element, and join the text around it.
      findings.forbid("an element inside a style sheet");
    }
  }
  if (ELEMENTS.has(name)) return true;
  findings.leaveOut(`“${name}”`);
  return false;
}

/** Whether nothing but boxes is inside: Figma blurs with them what lies below. */
function isEmptyHtml({ children }: XmlElement): boolean {
  return children.every((child) =>
    child.type === "text"
      ? child.value.trim() === ""
      : /^(?:div|span)$/.test(child.name) && isEmptyHtml(child),
  );
}

function cleanAttributes(element: XmlElement, findings: Findings): void {
  const kept = new Map<string, string>();
  for (const [name, value] of element.attributes) {
    if (/^on[a-z]/i.test(name)) findings.forbid(`an event handler, “${name}”`);
    const cleaned = cleanAttribute(element, name, value, findings);
    if (cleaned !== undefined) kept.set(cleaned.name ?? name, cleaned.value);
  }
  element.attributes = kept;
}

type Cleaned = { readonly name?: string; readonly value: string } | undefined;

function cleanAttribute(
  element: XmlElement,
  name: string,
  value: string,
  findings: Findings,
): Cleaned {
  if (name === "href" || name === "xlink:href") {
    if (name === "xlink:href" && element.attributes.has("href")) return undefined;
    return cleanReference(element.name, value, findings);
  }
  if (name === "style") {
    const style = cleanDeclarations(value, findings);
    return style === "" ? undefined : { value: style };
  }
  if (name === "media" && element.name === "style") {
    if (/^[\w\s():,.-]*$/.test(value)) return { value };
    return findings.forbid(`“${value.slice(0, 60)}” as the medium of a style sheet`);
  }
  if (ATTRIBUTES.has(name) || /^aria-[a-z]+$/.test(name)) return { value };
  if (PROPERTIES.has(name)) {
    const cleaned = cleanProperty(name, value, findings);
    return cleaned === undefined ? undefined : { value: cleaned };
  }
  // Not even what a pointer would look like may be meant to be loaded.
  if (IDLE_PROPERTIES.has(name)) {
    cleanProperty(name, value, { ...findings, leaveOut: () => undefined });
  }
  return undefined;
}

/** A reference to a part of the same drawing, or to a picture that it brings along. */
function cleanReference(element: string, written: string, findings: Findings): Cleaned {
  const value = written.trim();
  if (element === "a") {
    // Letters that browsers pass over could hide the scheme.
    const [, scheme] = /^([^/?#]*):/.exec(value.replace(/[\0-\x20]/g, "")) ?? [];
    if (scheme !== undefined && !/^(?:https?|mailto|tel)$/i.test(scheme)) refuse(value, findings);
    if (value !== "") findings.leaveOut("a link");
    return undefined;
  }
  if (!REFERRING_ELEMENTS.has(element)) {
    if (value !== "" && !value.startsWith("#")) refuse(value, findings);
    return undefined;
  }
  if (value === "") return undefined;
  if (value.startsWith("#")) {
    // Drawn as an image, the whole drawing inside itself.
    return element === "image" ? undefined : { name: "href", value };
  }
  if (PICTURE_ELEMENTS.has(element)) {
    if (/^data:image\/svg/i.test(value))
      return findings.forbid("another drawing, embedded as data");
    if (/^data:image\/(?:png|jpe?g|gif|webp|avif)[;,]/i.test(value)) return { name: "href", value };
  }
  return refuse(value, findings);
}

function refuse(address: string, findings: Findings): never {
  return findings.forbid(`a reference to “${address.slice(0, 80)}”`);
}
