import { html, nothing, type TemplateResult } from "lit/html.js";
import { addresses } from "@/page/addresses";
import type { StoredPlace } from "@/reader/places/StoredPlace";
import type { StorageFailure } from "@/reader/StorageFailure";
import type { ReaderMessages } from "../page/readerMessages";
import { type Entry, entriesToContinue } from "./entriesToContinue";
import type { Isolate } from "./isolating";
import type { Publication } from "./Publication";
import { renderFailure, renderTextIn } from "./renderParts";

/** How many entries are shown before the reader asks for all. */
const FIRST = 3;

/** All that is shown follows from this. */
export interface ContinueState {
  readonly t: ReaderMessages;
  readonly pageLocale: string;
  readonly publication: Publication;
  readonly isolate: Isolate;
  readonly places: readonly StoredPlace[];
  /** Whether it is the switch, which stands apart from what there is to continue. */
  readonly hasSwitch: boolean;
  readonly isOn: boolean;
  readonly showsAll: boolean;
  readonly failure?: StorageFailure | undefined;
}

/** What a reader can do with it. */
export interface ContinueActions {
  showAll(): void;
  /** Turns remembering on or off, as a checkbox says. */
  remember(box: HTMLInputElement): void;
}

/** Renders what the reader may continue, or the switch. */
export function renderContinue(state: ContinueState, actions: ContinueActions): TemplateResult {
  const { t, hasSwitch, showsAll } = state;
  const entries = hasSwitch ? [] : entriesToContinue(state);
  const shown = showsAll ? entries : entries.slice(0, FIRST);
  return html`${
    entries.length > 0
      ? html`<section aria-labelledby="continue-title">
          <h2 id="continue-title">${t("continue.title")}</h2>
          <ul>
            ${shown.map((entry) => renderEntry(entry, state))}
          </ul>
          ${
            shown.length < entries.length
              ? html`<p>
                  <button
                    type="button"
                    @click=${({ currentTarget }: Event) => {
                      const list = (currentTarget as Element).closest("section");
                      actions.showAll();
                      list?.querySelectorAll<HTMLElement>("h3 a")[FIRST]?.focus();
                    }}
                  >
                    ${t("continue.more", { count: entries.length })}
                  </button>
                </p>`
              : nothing
          }
        </section>`
      : nothing
  }${hasSwitch ? renderSwitch(state, actions) : nothing}`;
}

function renderEntry(entry: Entry, state: ContinueState): TemplateResult {
  const { slug, locale, title, blockId } = entry;
  return html`<li>
    <h3>
      <a href=${addresses.article(locale, slug, blockId)}>${renderTextIn(state, locale, title)}</a>
    </h3>
    ${renderFacts(entry, state)}
  </li>`;
}

/** Renders how far the reader came, and in what series. */
function renderFacts({ slug, percent, series }: Entry, state: ContinueState): TemplateResult {
  const { t } = state;
  return html`<p data-facts>
    ${
      series
        ? html`<span>${t("continue.series", { part: series.readTo, next: series.next })}</span>`
        : nothing
    }
    ${renderSeries(slug, state)}
    ${percent === undefined ? nothing : html`<span>${t("continue.progress", { percent })}</span>`}
  </p>`;
}

function renderSeries(slug: string, state: ContinueState): TemplateResult | typeof nothing {
  const { t, publication, pageLocale } = state;
  const series = publication.seriesOf(slug, pageLocale);
  if (!series) return nothing;
  return html`<span
    ><a href=${addresses.series(pageLocale, series.id)}
      >${renderTextIn(state, series.title.locale, series.title.text)}</a
    ></span
  ><span>${t("shelf.part", { part: series.part, total: series.total })}</span>`;
}

function renderSwitch(
  { t, isOn, failure }: ContinueState,
  actions: ContinueActions,
): TemplateResult {
  return html`<p data-switch>
      <label
        ><input
          type="checkbox"
          .checked=${isOn}
          aria-describedby="continue-where"
          @change=${({ target }: Event) => actions.remember(target as HTMLInputElement)}
        />
        ${t("continue.remember")}</label
      >
      <small id="continue-where">${t("continue.where")}</small>
    </p>
    ${failure ? renderFailure(failure, t) : nothing}`;
}
