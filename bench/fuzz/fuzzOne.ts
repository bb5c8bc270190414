import { readAlone } from "@/content/threads/readAlone";
import { seededRandom } from "../alignment/seededRandom";
import { findUnsafe } from "./findUnsafe";
import { randomText } from "./randomText";

/** What came of a text made at random. */
export interface Fuzzed {
  readonly text: string;
  /** What is in its page that may not be, or what was thrown. */
  readonly faults: readonly string[];
}

/** Makes the text of a seed, reads it as a version of an article, and looks at what would be published. */
export function fuzzOne(seed: number): Fuzzed {
  const random = seededRandom(seed);
  const locale = random() < 0.5 ? "ur" : "en";
  const text = randomText(random);
  try {
    const { bodies, library } = readAlone({ kind: "text", path: `articles/a/${locale}.md`, text });
    const body = bodies.articles.a?.[locale];
    const note = library.articles.a?.versions[locale]?.editorsNote ?? [];
    const elements = [
      ...(body?.blocks ?? []).map(({ element }) => element),
      ...(body?.footnotes ?? []).flatMap(({ content }) => content),
      ...note,
    ];
    return { text, faults: findUnsafe(elements) };
  } catch (error) {
    return { text, faults: [error instanceof Error ? (error.stack ?? error.message) : "thrown"] };
  }
}
