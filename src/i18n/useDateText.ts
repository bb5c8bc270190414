import { useLocale, useTranslations } from "next-intl";
import { dateText } from "./dateText";

/**
 * Writes days in the language of the page.
 *
 * @returns a function from `YYYY-MM-DD` to text
 */
export function useDateText(): (date: string) => string {
  const t = useTranslations("date");
  const tag = useLocale();
  return (date) => dateText(date, tag, (parts) => t("day", parts));
}
