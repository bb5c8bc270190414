import { isLocale } from "@/core/languages";

/** Writes a text so that what stands in it in the other direction keeps its order. */
export type Isolate = (text: string, locale: string) => string;

/** What a text has that may be laid out in the wrong order: letters to the left, and others. */
const MIXED = /[\u0590-\u08FF]/;
const OTHER = /[A-Za-z0-9]/;

/**
 * The most characters of a text that is looked at: to find the runs takes far longer than
 * to show them, and no title or quotation is as long.
 */
const LONGEST = 500;

/**
 * Loads the code that isolates runs, if one of the texts needs it: it is as large as the
 * rest of the shelf's code.
 */
export async function isolating(texts: Iterable<string>): Promise<Isolate> {
  if (!hasMixed(texts)) return (text) => text;
  const { isolateText } = await import("@/core/direction/isolateText");
  const done = new Map<string, string>();
  return (text, locale) => {
    if (!isMixed(text) || !isLocale(locale)) return text;
    const key = `${locale} ${text}`;
    const isolated = done.get(key) ?? isolateText(text, locale);
    done.set(key, isolated);
    return isolated;
  };
}

function hasMixed(texts: Iterable<string>): boolean {
  for (const text of texts) if (isMixed(text)) return true;
  return false;
}

function isMixed(text: string): boolean {
  return text.length <= LONGEST && MIXED.test(text) && OTHER.test(text);
}
