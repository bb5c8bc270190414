import { BLOCKS } from "./blockLeftovers";
import { CHARACTERS } from "./characterLeftovers";
import { HIDDEN } from "./hiddenLeftovers";
import { INLINE } from "./inlineLeftovers";
import type { Leftover } from "./Leftover";
import { LINKS } from "./linkLeftovers";
import { SYSTEMS } from "./otherSystems";

/**
 * What is looked for in texts. Each pattern has to pass over prose that only looks like it:
 * `5 * 3`, `a_b_c`, `C++`, `$3.5`, `[sic]`, `-->`. The order is the one in which leftovers
 * of the same place are reported.
 */
export const LEFTOVERS: readonly Leftover[] = [
  HIDDEN.comment,
  HIDDEN.htmlComment,
  HIDDEN.editorsMark,
  LINKS.wikiLink,
  LINKS.brokenLink,
  LINKS.brokenPicture,
  LINKS.linkDefinition,
  INLINE.highlighting,
  LINKS.inlineNote,
  LINKS.footnoteMark,
  LINKS.noteMark,
  SYSTEMS.template,
  SYSTEMS.container,
  SYSTEMS.mdx,
  BLOCKS.heading,
  BLOCKS.headingSign,
  SYSTEMS.contents,
  INLINE.formula,
  INLINE.subscript,
  INLINE.superscript,
  INLINE.inserted,
  BLOCKS.frontMatter,
  INLINE.spoiler,
  SYSTEMS.attributes,
  INLINE.strikethrough,
  INLINE.bold,
  INLINE.emphasis,
  INLINE.underscores,
  BLOCKS.codeFence,
  LINKS.abbreviation,
  BLOCKS.definition,
  SYSTEMS.blockId,
  BLOCKS.table,
  BLOCKS.task,
  BLOCKS.list,
  CHARACTERS.emojiName,
  CHARACTERS.entity,
  SYSTEMS.tag,
  SYSTEMS.otherMarkup,
  CHARACTERS.backslash,
];
