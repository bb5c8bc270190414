import { createTranslator, type Messages } from "next-intl";
import type { Locale } from "@/core/languages";

/** Reads the words of the interface in one language, from `messages/<locale>.json`. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  return (await import(`../../messages/${locale}.json`)).default;
}

/**
 * Returns the function that formats messages outside of components: for titles and
 * metadata.
 *
 * @param tag the language with its digits, as {@link formattingTag} gives it
 */
export function translator(tag: string, messages: Messages) {
  return createTranslator({ locale: tag as Locale, messages });
}

/** Looks words of the interface up, by their key in `messages/`. */
export type Translator = ReturnType<typeof translator>;
