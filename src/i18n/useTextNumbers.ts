import { useLocale } from "next-intl";
import { formattingTag } from "@/core/formattingTag";
import type { Locale } from "@/core/languages";
import { usePageLocale } from "./usePageLocale";

/**
 * Returns the digits for the numbers of a text: the page's if the text is in the page's
 * language, else the usual ones of its own language.
 */
export function useTextNumbers(locale: Locale): Intl.NumberFormat {
  const pageTag = useLocale();
  const tag = locale === usePageLocale() ? pageTag : formattingTag(locale);
  return new Intl.NumberFormat(tag, { useGrouping: false });
}
