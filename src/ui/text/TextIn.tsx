import type { LocalText } from "@/core/localText";
import { MixedText } from "./MixedText";
import { useLanguageAttributes } from "./useLanguageAttributes";

/** A run of text, with language attributes if it is not in the page's language. */
export function TextIn({ text }: { text: LocalText }) {
  const island = useLanguageAttributes()(text.locale);
  const content = <MixedText {...text} />;
  return island ? <span {...island}>{content}</span> : content;
}
