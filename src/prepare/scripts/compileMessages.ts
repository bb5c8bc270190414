import compile from "icu-minify/compile";

type CompiledMessage = ReturnType<typeof compile>;

/** The part of `messages/<locale>.json` that scripts speak with. */
const SCRIPTS_PART = "reader";

/**
 * Compiles the scripts' messages of a language, so that a kilobyte of code in the browser
 * can fill in numbers and names.
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
