import { addresses } from "@/page/addresses";
import { continueSeries } from "@/reader/places/continueSeries";
import { pageLocale } from "../page/pageLocale";
import { loadReaderMessages } from "../page/readerMessages";
import { latestPlaces } from "../storage/stores";
import { slugBeside } from "./showReadMarks";

/**
 * Shows where the reader goes on in the series of the page, and how many of its parts she has
 * read. Where she has opened nothing of it, all stays as it is.
 *
 * @param host `<series-progress>`, which holds the link to the first part
 */
export async function showSeriesProgress(host: HTMLElement): Promise<void> {
  const link = host.querySelector("a");
  const facts = host.querySelector("span");
  if (!link || !facts) return;
  const parts = document.querySelectorAll("main ol > li > *");
  const slugs = [...new Set([...parts].flatMap((part) => slugBeside(part) ?? []))];
  const [t, places] = await Promise.all([loadReaderMessages(), latestPlaces()]);
  const state = continueSeries(places, slugs);
  if (!state) return;
  const { part = 1, place, count } = state;
  if (count > 0) facts.textContent = t("continue.partsRead", { count, total: slugs.length });
  link.href = place
    ? addresses.article(place.locale, place.slug, place.place.blockId)
    : addresses.article(pageLocale(), slugs[part - 1] ?? "");
  link.textContent =
    state.part === undefined ? t("continue.readAgain") : t("continue.goOn", { part });
}
