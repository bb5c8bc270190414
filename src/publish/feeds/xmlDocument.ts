import type { Element } from "xast";
import { toXml } from "xast-util-to-xml";

/** Characters that XML 1.0 §2.2 has no place for, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to be left out
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * Writes a document of XML around its root element. Whatever stands in its
 * texts, it is well-formed.
 */
export function xmlDocument(root: Element): string {
  const xml = toXml([
    { type: "instruction", name: "xml", value: 'version="1.0" encoding="utf-8"' },
    root,
  ]);
  // XML §2.4: text may not hold “]]>”, which the serialiser leaves as it is.
  return xml.replaceAll("]]>", "]]&gt;").replaceAll(FORBIDDEN, "");
}
