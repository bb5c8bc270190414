import { useLocale } from "next-intl";
import type { Locale } from "@/core/languages";

/** Returns the language of the page that is being rendered. */
export function usePageLocale(): Locale {
  return new Intl.Locale(useLocale()).language as Locale;
}
