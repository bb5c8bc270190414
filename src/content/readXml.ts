/** What a document of XML is made of, in the order in which a browser meets it. */
export type XmlPart =
  | { readonly type: "start"; readonly name: string; readonly attributes: readonly XmlAttribute[] }
  | { readonly type: "end"; readonly name: string }
  /** Text or a CDATA section, with its references resolved. */
  | { readonly type: "text"; readonly value: string }
  | { readonly type: "instruction"; readonly target: string; readonly value: string }
  | { readonly type: "doctype"; readonly value: string }
  /** What is no XML: a browser stops here, and so does the reading. */
  | { readonly type: "fault"; readonly cause: string };

export interface XmlAttribute {
  readonly name: string;
  /** With its references resolved. */
  readonly value: string;
}

const NAME = "[A-Za-z_:\\u0080-\\uffff][\\w:.\\-\\u0080-\\uffff]*";
const TOKEN = new RegExp(
  [
    "<!--(?<comment>[^]*?)-->",
    "<!\\[CDATA\\[(?<data>[^]*?)\\]\\]>",
    `<\\?(?<target>${NAME})(?<instruction>[^]*?)\\?>`,
    "<!DOCTYPE(?<doctype>(?:[^\\[>\"']|\"[^\"]*\"|'[^']*'|\\[[^\\]]*\\])*)>",
    `</(?<end>${NAME})\\s*>`,
    `<(?<start>${NAME})(?<attributes>(?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(?<empty>/?)>`,
    "(?<text>[^<]+)",
  ].join("|"),
  "y",
);
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "g");

/** XML 1.0, 4.6: all that a document without declarations of its own knows. */
const ENTITIES: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  apos: "'",
  quot: '"',
};

/**
 * Takes a document of XML (1.0, fifth edition) apart as a browser does, so that
 * nothing can hide: neither in what only looks like a comment or a CDATA section,
 * nor behind references. Whether elements end where they should isn't looked at.
 *
 * @example
 * [...readXml('<g id="a">&#106;</g>')]
 * // [{ type: "start", name: "g", attributes: [{ name: "id", value: "a" }] },
 * //  { type: "text", value: "j" }, { type: "end", name: "g" }]
 */
export function* readXml(xml: string): Generator<XmlPart> {
  let at = xml.startsWith("\uFEFF") ? 1 : 0;
  while (at < xml.length) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(xml)?.groups;
    if (!found) {
      const line = xml.slice(0, at).split("\n").length;
      yield { type: "fault", cause: `what is no XML, in line ${line}` };
      return;
    }
    at = TOKEN.lastIndex;
    const { data, target, instruction = "", doctype, end, start, text, empty } = found;
    if (start !== undefined) {
      const attributes = [...(found.attributes ?? "").matchAll(ATTRIBUTE)].map(
        ([, name = "", double, single]) => ({ name, value: double ?? single ?? "" }),
      );
      const unknown = attributes.flatMap(({ value }) => unknownEntity(value) ?? [])[0];
      if (unknown) {
        yield { type: "fault", cause: unknown };
        return;
      }
      yield {
        type: "start",
        name: start,
        attributes: attributes.map(({ name, value }) => ({ name, value: resolve(value) })),
      };
      if (empty) yield { type: "end", name: start };
    } else if (end !== undefined) yield { type: "end", name: end };
    else if (data !== undefined) yield { type: "text", value: data };
    else if (target !== undefined) yield { type: "instruction", target, value: instruction };
    else if (doctype !== undefined) yield { type: "doctype", value: doctype };
    else if (text !== undefined) {
      const cause = unknownEntity(text);
      if (cause) {
        yield { type: "fault", cause };
        return;
      }
      yield { type: "text", value: resolve(text) };
    }
  }
}

const REFERENCE = /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-z]+));/g;

/** Anything after an ampersand that a browser couldn't resolve. */
function unknownEntity(text: string): string | undefined {
  const left = text.replace(REFERENCE, (reference, _hex, _decimal, name) =>
    name === undefined || Object.hasOwn(ENTITIES, name) ? "" : reference,
  );
  const [unknown] = /&[^\s;]{0,20};?/.exec(left) ?? [];
  return unknown && `“${unknown}”, which XML doesn’t know`;
}

function resolve(text: string): string {
  return text.replace(REFERENCE, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number.parseInt(decimal, 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
