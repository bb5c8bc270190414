import { useLocale } from "next-intl";
import type { Locale } from "@/core/languages";

/** The language of the page that is being drawn. */
export function usePageLocale(): Locale {
  return new Intl.Locale(useLocale()).language as Locale;
}
