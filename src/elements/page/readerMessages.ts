import format from "icu-minify/format";
import type messages from "../../../messages/en.json";
import { pageLocale } from "./pageLocale";

type CompiledMessage = Parameters<typeof format>[0];
type Values = NonNullable<Parameters<typeof format>[2]>;
type Options = Parameters<typeof format>[3];

/** Put in by the bundle: how each language’s words and figures are formatted. */
declare const FORMATTING_TAGS: Readonly<Record<string, string>>;

/** What scripts say, by key: the part `reader` of `messages/`. */
export type MessageKey = Keys<(typeof messages)["reader"]>;

type Keys<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Keys<T[K]>}`;
}[keyof T & string];

/** Says something in the page’s language. */
export type ReaderMessages = (key: MessageKey, values?: Values) => string;

const FORMATTERS: Options = {
  formatters: {
    getDateTimeFormat: remembering((...args) => new Intl.DateTimeFormat(...args)),
    getNumberFormat: remembering((...args) => new Intl.NumberFormat(...args)),
    getPluralRules: remembering((...args) => new Intl.PluralRules(...args)),
  },
};

/** To make one takes longer than all else that a line of a list needs. */
function remembering<Arguments extends unknown[], T>(
  make: (...args: Arguments) => T,
): (...args: Arguments) => T {
  const made = new Map<string, T>();
  return (...args) => {
    const key = JSON.stringify(args);
    const known = made.get(key) ?? make(...args);
    made.set(key, known);
    return known;
  };
}

/**
 * Loads the scripts' messages in the page’s language: pages do not carry messages that
 * appear only when a reader does something.
 */
export async function loadReaderMessages(): Promise<ReaderMessages> {
  const locale = pageLocale();
  const { default: compiled } = await import(`../../../messages/${locale}.json`);
  return makeReaderMessages(compiled, FORMATTING_TAGS[locale] ?? locale);
}

/**
 * @param compiled messages as `icu-minify` compiles them
 * @param tag by which numbers, dates and plurals are formatted
 */
export function makeReaderMessages(
  compiled: Readonly<Record<string, CompiledMessage>>,
  tag: string,
): ReaderMessages {
  return (key, values) => {
    const message = compiled[key];
    if (message === undefined) throw new Error(`There is no message “${key}”.`);
    return String(format(message, tag, values, FORMATTERS));
  };
}
