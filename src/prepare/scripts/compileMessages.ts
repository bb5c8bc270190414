import compile from "icu-minify/compile";

type CompiledMessage = ReturnType<typeof compile>;

/** The part of `messages/<locale>.json` that scripts speak with. */
const SCRIPTS_PART = "reader";

/**
 * Takes what scripts say out of the messages of a language, and compiles it: a
 * kilobyte of code in the browser then fills in numbers and names.
 *
 * @returns by key, from below the part: `shelf.title`
 * @throws on a message that ICU's syntax doesn't allow
 * @example compileMessages({ reader: { shelf: { count: "{n, number}" } } }) // { "shelf.count": [["n", 4]] }
 */
export function compileMessages(messages: object): Record<string, CompiledMessage> {
  const words: Record<string, CompiledMessage> = {};
  const take = (part: unknown, keys: readonly string[]): void => {
    if (typeof part === "string") words[keys.join(".")] = compile(part);
    else for (const [key, below] of Object.entries(part ?? {})) take(below, [...keys, key]);
  };
  take((messages as Record<string, unknown>)[SCRIPTS_PART], []);
  return words;
}
