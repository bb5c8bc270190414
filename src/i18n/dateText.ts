/**
 * Writes a day in a language. The order of day, month and year and what stands between them
 * comes from `messages/`, because the house style differs from Intl's (no comma in
 * «12 مئی 2017»).
 *
 * @param date `YYYY-MM-DD`
 * @param tag of the language, with its digits
 * @param join puts the parts together
 */
export function dateText(
  date: string,
  tag: string,
  join: (parts: { readonly day: string; readonly month: string; readonly year: string }) => string,
): string {
  const format = new Intl.DateTimeFormat(tag, {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  const parts = new Map(format.formatToParts(new Date(date)).map((p) => [p.type, p.value]));
  return join({
    day: parts.get("day") ?? "",
    month: parts.get("month") ?? "",
    year: parts.get("year") ?? "",
  });
}
