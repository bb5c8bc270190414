import type { LocalText } from "@/core/localText";
import { useIsland } from "./useIsland";

/** A run of text; where it is not in the page's language, an island of its own. */
export function TextIn({ text }: { text: LocalText }) {
  const island = useIsland()(text.locale);
  return island ? <span {...island}>{text.text}</span> : text.text;
}
