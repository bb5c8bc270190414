import { readXml, type XmlAttribute } from "./readXml";

/** Scripts, what HTML and older drafts of SVG embed or fetch, and what listens for events. */
const UNSAFE_ELEMENTS = new Set([
  ..."script foreignobject iframe frame object embed applet audio video".split(" "),
  ..."link meta base form handler listener".split(" "),
]);

/** Languages whose elements run, embed or send something wherever they stand. */
const UNSAFE_NAMESPACES: Readonly<Record<string, string>> = {
  "http://www.w3.org/1999/xhtml": "HTML",
  "http://www.w3.org/1998/Math/MathML": "MathML",
  "http://www.w3.org/2001/xml-events": "event handlers",
  "http://www.mozilla.org/xbl": "bindings",
};

/** Elements that may hold a picture as data; others, such as `use`, take parts of a document. */
const PICTURE_ELEMENTS = new Set(["image", "feimage"]);

/**
 * Finds what an SVG drawing has no need of and an attacker has: scripts, event
 * handlers, other languages inside, declarations, and anything fetched from
 * elsewhere. Pages show drawings as images, where browsers run none of it; but
 * each is also an address of the site, and opened there it would run.
 *
 * The drawing is taken apart as browsers do it; what isn't XML is refused, since
 * they run whatever stands before the fault.
 *
 * @param svg its text, decoded from UTF-8
 * @returns a description of the first thing found, or nothing
 *
 * @example findUnsafeSvg('<svg><script/></svg>') // "a “script” element"
 */
export function findUnsafeSvg(svg: string): string | undefined {
  let styles: string | undefined;
  for (const part of readXml(svg)) {
    switch (part.type) {
      case "fault":
        return part.cause;
      case "instruction": {
        const fault = unsafeInstruction(part.target.toLowerCase(), part.value);
        if (fault) return fault;
        break;
      }
      case "doctype":
        if (/<!ENTITY/i.test(part.value)) return "an entity declaration";
        // Declarations can add attributes, handlers among them, to any element.
        if (part.value.includes("[")) return "declarations in its DOCTYPE";
        break;
      case "start": {
        // A browser would pass over the element, and join the text around it.
        if (styles !== undefined) return `a “${part.name}” element in a style sheet`;
        const fault = unsafeElement(part.name, part.attributes);
        if (fault) return fault;
        if (localName(part.name) === "style") styles = "";
        break;
      }
      case "text":
        if (styles !== undefined) styles += part.value;
        break;
      case "end": {
        const fault = styles === undefined ? undefined : unsafeStyle(styles);
        if (fault) return fault;
        styles = undefined;
        break;
      }
    }
  }
  return undefined;
}

function unsafeInstruction(target: string, value: string): string | undefined {
  if (target === "xml-stylesheet") return "a style sheet from elsewhere";
  if (target !== "xml") return undefined;
  // Read in another encoding, the same bytes may be another document.
  const encoding = /encoding\s*=\s*["']([^"']*)/.exec(value)?.[1] ?? "UTF-8";
  return /^(?:utf-?8|us-ascii)$/i.test(encoding) ? undefined : `text encoded in “${encoding}”`;
}

function unsafeElement(name: string, attributes: readonly XmlAttribute[]): string | undefined {
  const element = localName(name);
  if (UNSAFE_ELEMENTS.has(element)) return `a “${name}” element`;
  for (const { name: attribute, value } of attributes) {
    const fault = unsafeAttribute(element, attribute, value.trim());
    if (fault) return fault;
  }
  return undefined;
}

function unsafeAttribute(element: string, name: string, value: string): string | undefined {
  const local = localName(name);
  if (/^on[a-z]/.test(local)) return `an event handler, “${name}”`;
  if (/^xmlns(?::|$)/.test(name)) {
    const language = Object.hasOwn(UNSAFE_NAMESPACES, value) && UNSAFE_NAMESPACES[value];
    return language ? `${language} inside` : undefined;
  }
  if (local === "attributename" && /^(?:.*:)?(?:href|on.*)$/i.test(value)) {
    return `an animation of “${value}”`;
  }
  if (local === "href" || local === "src" || name === "xml:base") {
    const isInside = value === "" || value.startsWith("#");
    if (isInside || (PICTURE_ELEMENTS.has(element) && isInlinePicture(value))) return undefined;
    return `a reference to “${value.slice(0, 80)}”`;
  }
  return unsafeStyle(value);
}

/** Looks for what style sheets, and attributes that may hold styles, can fetch. */
function unsafeStyle(css: string): string | undefined {
  const plain = css
    // CSS Syntax 3, 4.3.7: a letter may be written by its number, or after a stroke.
    .replace(/\\(?:([0-9a-f]{1,6})\s?|([^\n]))/gi, (_, hex, character) =>
      hex ? String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff)) : character,
    )
    .replace(/\/\*[\s\S]*?\*\//g, " ");
  if (/@import/i.test(plain)) return "a style sheet from elsewhere";
  const [loading] = /\b(?:image-set|expression)(?=\()|-moz-binding/i.exec(plain) ?? [];
  if (loading) return `“${loading}” in a style`;
  for (const [, address = ""] of plain.matchAll(/\burl\(\s*["']?\s*([^"')]{0,80})/gi)) {
    if (!address.startsWith("#") && !isInlinePicture(address)) return `a reference to “${address}”`;
  }
  return undefined;
}

function isInlinePicture(address: string): boolean {
  return /^data:image\/(?:png|jpeg|gif|webp|avif)[;,]/i.test(address);
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf(":") + 1).toLowerCase();
}
