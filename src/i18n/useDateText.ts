import { useLocale, useTranslations } from "next-intl";

/**
 * Writes days in the language of the page. The order of day, month and year
 * and what stands between them comes from `messages/`, because the house style
 * differs from Intl's (no comma in «12 مئی 2017»).
 *
 * @returns a function from `YYYY-MM-DD` to text
 */
export function useDateText(): (date: string) => string {
  const t = useTranslations("date");
  const format = new Intl.DateTimeFormat(useLocale(), {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  return (date) => {
    const parts = new Map(format.formatToParts(new Date(date)).map((p) => [p.type, p.value]));
    return t("day", {
      day: parts.get("day") ?? "",
      month: parts.get("month") ?? "",
      year: parts.get("year") ?? "",
    });
  };
}
