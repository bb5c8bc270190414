import type { Root } from "mdast";
import type { Extension as MdastExtension } from "mdast-util-from-markdown";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import { readAttention } from "./attention";
import { literalAddresses } from "./literalAddresses";

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkFrontmatter, ["yaml"])
  .freeze();

/**
 * Parses Markdown: CommonMark, GFM's tables, footnotes and bare addresses, and YAML
 * front matter. Addresses end and emphasis begins where the punctuation of any script
 * says so.
 *
 * @throws RangeError where quotations or lists are nested thousands deep
 *
 * @example parseMarkdown("## تمہید").children[0]?.type // "heading"
 */
export function parseMarkdown(text: string): Root {
  return parser().use(readAsWritten, text).parse(text);
}

function readAsWritten(this: Processor, text: string): void {
  const data = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    literalAddresses(text),
    readAttention,
  ];
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).map(withoutSecondReading);
}

/** GFM looks through the tree once more for addresses, with the punctuation of ASCII. */
function withoutSecondReading(
  extension: MdastExtension | MdastExtension[],
): MdastExtension | MdastExtension[] {
  if (Array.isArray(extension)) {
    return extension.map((one) => withoutSecondReading(one) as MdastExtension);
  }
  return extension.enter && "literalAutolink" in extension.enter
    ? { ...extension, transforms: [] }
    : extension;
}
