import type { LocalText } from "@/core/localText";
import { MixedText } from "./MixedText";
import { useIsland } from "./useIsland";

/** A run of text; where it is not in the page's language, an island of its own. */
export function TextIn({ text }: { text: LocalText }) {
  const island = useIsland()(text.locale);
  const content = <MixedText {...text} />;
  return island ? <span {...island}>{content}</span> : content;
}
