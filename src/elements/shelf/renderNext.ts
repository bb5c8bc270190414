import { html, nothing, type TemplateResult } from "lit/html.js";
import { addresses } from "@/page/addresses";
import { type Entry, entriesToContinue } from "./entriesToContinue";
import type { ContinueState } from "./renderContinue";
import { renderTextIn } from "./renderParts";

/**
 * Renders what the reader left last, and the way to all that she began. Room was left for it: if
 * there is nothing any more, it says so.
 */
export function renderNext(state: ContinueState): TemplateResult {
  const { t, pageLocale } = state;
  const entries = entriesToContinue(state);
  const [entry] = entries;
  const all = addresses.bookmarks(pageLocale);
  return html`<section aria-labelledby="continue-title">
    <h2 id="continue-title">${t("continue.title")}</h2>
    ${
      entries.length > 1
        ? html`<a href=${all}>${t("continue.more", { count: entries.length })}</a>`
        : nothing
    }
    ${
      entry
        ? html`<h3>
              <a href=${addresses.article(entry.locale, entry.slug, entry.blockId)}
                >${renderTextIn(state, entry.locale, entry.title)}</a
              >
            </h3>
            <p data-facts>${renderFacts(entry, state)}</p>`
        : html`<p>${t("continue.nothing")}</p>`
    }
  </section>`;
}

/** Which part of a series it is, and how much of it the reader has read: a line. */
function renderFacts({ slug, percent }: Entry, { t, publication, pageLocale }: ContinueState) {
  const series = publication.seriesOf(slug, pageLocale);
  const facts = [
    series && t("shelf.part", { part: series.part, total: series.total }),
    percent === undefined ? undefined : t("continue.progress", { percent }),
  ];
  return facts.map((fact) => fact && html`<span>${fact}</span>`);
}
