import type { Root } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkFrontmatter, ["yaml"])
  .freeze();

/**
 * Parses Markdown: CommonMark, GFM's tables and footnotes, and YAML front matter.
 *
 * @throws RangeError where quotations or lists are nested thousands deep
 *
 * @example parseMarkdown("## تمہید").children[0]?.type // "heading"
 */
export function parseMarkdown(text: string): Root {
  return parser.parse(text);
}
