import type { ReactNode } from "react";
import { type Locale, language } from "@/core/languages";
import type { Block, Body } from "@/core/library";
import { useTextNumbers } from "@/i18n/useTextNumbers";
import { Class, Data, data, propertyOf } from "@/page/marks";
import type { LanguageLink } from "@/publish/Page";
import { digitsOf } from "../text/digitsOf";
import { languageAttributes } from "../text/languageAttributes";
import { Tree } from "../text/Tree";
import { useLanguageAttributes } from "../text/useLanguageAttributes";
import { Notes } from "./Notes";
import { useProseComponents } from "./useProseComponents";

interface ProseProps {
  readonly body: Body;
  readonly locale: Locale;
  /** The other languages that the text exists in. */
  readonly versions?: readonly LanguageLink[];
  /** What is said of the text before it begins. */
  readonly before?: ReactNode;
  /** What is said of it after its footnotes. */
  readonly after?: ReactNode;
}

/**
 * The text of an article or page, block by block, each at its id, with its
 * footnotes and what is said of it. All of it stands in one element, so that a
 * browser's reader view finds it together.
 */
export function Prose({ body, locale, versions = [], before, after }: ProseProps) {
  const island = useLanguageAttributes()(locale);
  const components = useProseComponents(locale);
  const digits = digitsOf(useTextNumbers(locale));
  return (
    <div className={Class.Prose} {...island} {...data({ digits })}>
      {before}
      {body.blocks.map((block, index) => (
        <ProseBlock
          key={block.ids[0] ?? `unaligned-${index}`}
          block={block}
          components={components}
          versions={versions}
        />
      ))}
      <Notes footnotes={body.footnotes} locale={locale} />
      {after}
    </div>
  );
}

interface ProseBlockProps {
  readonly block: Block;
  readonly components: ReturnType<typeof useProseComponents>;
  readonly versions: readonly LanguageLink[];
}

/**
 * A block answers to all its ids: the first is its element's own, and an empty
 * anchor before it stands for each further one, and for each that lands here.
 * Behind a heading links lead to the same section in the other languages, which
 * the style sheet leaves to readers without script: others switch wherever they are.
 * It draws their labels too, which are no part of the text.
 */
function ProseBlock({ block, components, versions }: ProseBlockProps) {
  const [id, ...others] = block.ids;
  const element = {
    ...block.element,
    properties: {
      ...block.element.properties,
      ...(id !== undefined && { id }),
      ...(block.continues && { [propertyOf(Data.Continues)]: "" }),
    },
  };
  return (
    <>
      {others.map((other) => (
        <span key={other} id={other} />
      ))}
      {block.landings?.map((other) => (
        <span key={other} id={other} {...data({ landing: "" })} />
      ))}
      <Tree nodes={[element]} components={components} />
      {block.kind === "heading" &&
        id !== undefined &&
        versions.map(({ locale, address }) => (
          <a
            key={locale}
            href={`${address}#${id}`}
            hrefLang={locale}
            {...languageAttributes(locale)}
            aria-label={language(locale).name}
          />
        ))}
    </>
  );
}
