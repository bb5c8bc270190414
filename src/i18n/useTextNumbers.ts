import { useLocale } from "next-intl";
import { formattingTag } from "@/core/formattingTag";
import type { Locale } from "@/core/languages";
import { usePageLocale } from "./usePageLocale";

/**
 * How the numbers of a text are written: in the page's digits where the text is
 * in the page's language, else in the usual ones of its own.
 */
export function useTextNumbers(locale: Locale): Intl.NumberFormat {
  const pageTag = useLocale();
  const tag = locale === usePageLocale() ? pageTag : formattingTag(locale);
  return new Intl.NumberFormat(tag, { useGrouping: false });
}
