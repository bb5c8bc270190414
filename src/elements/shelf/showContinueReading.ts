import { html, nothing, render, type TemplateResult } from "lit/html.js";
import { addresses } from "@/page/addresses";
import { Data } from "@/page/marks";
import { continueReading } from "@/reader/places/continueReading";
import type { KeptPlace } from "@/reader/places/KeptPlace";
import { StorageFailure } from "@/reader/StorageFailure";
import { openDrawn } from "../fonts/openDrawn";
import { showNotice } from "../page/notice";
import { pageLocale } from "../page/pageLocale";
import { loadWords, type Words } from "../page/words";
import { latestPlaces, places as store } from "../storage/keeping";
import { rememberPlaces, remembersPlaces } from "../storage/notedPlaces";
import { drawFailure } from "./drawFailure";
import { drawTextIn } from "./drawTextIn";
import { type Isolate, isolating } from "./isolating";
import { Publication } from "./Publication";

/** How many are shown before she asks for all. */
const FIRST = 3;

interface State {
  readonly words: Words;
  readonly pageLocale: string;
  readonly publication: Publication;
  readonly isolate: Isolate;
  readonly places: readonly KeptPlace[];
  readonly hasSwitch: boolean;
  readonly isOn: boolean;
  readonly showsAll: boolean;
  readonly failure?: StorageFailure | undefined;
}

/** Something to go on with. */
interface Entry {
  readonly slug: string;
  readonly locale: string;
  readonly title: string;
  readonly blockId?: string | undefined;
  /** How far she came in it, in hundredths; absent where she has not begun it. */
  readonly percent?: number;
  /** The series that it goes on, and the part of it that she read last. */
  readonly series?: { readonly id: string; readonly readTo: number; readonly next: number };
  readonly at: string;
}

/** Shows in an element what the reader may go on with, or leaves it empty. */
export async function showContinueReading(host: HTMLElement): Promise<void> {
  const [words, places, publication] = await Promise.all([
    loadWords(),
    latestPlaces().catch((): readonly KeptPlace[] => []),
    Publication.fetch(host.dataset[Data.Catalogue] ?? ""),
  ]);
  const hasSwitch = host.dataset[Data.Switch] !== undefined;
  let state: State = {
    words,
    pageLocale: pageLocale(),
    publication,
    isolate: await isolating(places.map(({ title }) => title)),
    places,
    hasSwitch,
    isOn: remembersPlaces(),
    showsAll: false,
  };
  const update = (change: Partial<State>) => {
    state = { ...state, ...change };
    render(draw(state, update), host);
    openDrawn(host);
  };
  if (!hasSwitch && entriesOf(state).length === 0) return;
  if (host.dataset[Data.Late] !== undefined) await belowWindow(host);
  update({});
}

/** Waits until nothing that an element pushes down by growing can be seen. */
function belowWindow(host: HTMLElement): Promise<void> {
  return new Promise((resolve) => {
    // Observed is what follows: the element itself has no height.
    const next = host.nextElementSibling ?? host.parentElement?.nextElementSibling ?? host;
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry || entry.boundingClientRect.top < innerHeight) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(next);
  });
}

function draw(state: State, update: (change: Partial<State>) => void): TemplateResult {
  const { words, hasSwitch, showsAll } = state;
  const entries = entriesOf(state);
  const shown = showsAll ? entries : entries.slice(0, FIRST);
  return html`${
    entries.length > 0
      ? html`<section aria-labelledby="continue-title">
          <h2 id="continue-title">${words("continue.title")}</h2>
          <ul>
            ${shown.map((entry) => drawEntry(entry, state))}
          </ul>
          ${
            shown.length < entries.length
              ? html`<p>
                  <button
                    type="button"
                    @click=${({ currentTarget }: Event) => {
                      const list = (currentTarget as Element).closest("section");
                      update({ showsAll: true });
                      list?.querySelectorAll<HTMLElement>("h3 a")[FIRST]?.focus();
                    }}
                  >
                    ${words("continue.more", { count: entries.length })}
                  </button>
                </p>`
              : nothing
          }
        </section>`
      : nothing
  }${hasSwitch ? drawSwitch(state, update) : nothing}`;
}

function drawEntry(entry: Entry, state: State): TemplateResult {
  const { words } = state;
  const { slug, locale, title, blockId, percent, series } = entry;
  return html`<li>
    <h3>
      <a href=${addresses.article(locale, slug, blockId)}>${drawTextIn(state, locale, title)}</a>
    </h3>
    <p data-facts>
      ${
        series
          ? html`<span
              >${words("continue.series", { part: series.readTo, next: series.next })}</span
            >`
          : nothing
      }
      ${drawSeries(slug, state)}
      ${
        percent === undefined
          ? nothing
          : html`<span>${words("continue.progress", { percent })}</span>`
      }
    </p>
  </li>`;
}

function drawSeries(slug: string, state: State): TemplateResult | typeof nothing {
  const { words, publication, pageLocale } = state;
  const series = publication.seriesOf(slug, pageLocale);
  if (!series) return nothing;
  return html`<span
    ><a href=${addresses.series(pageLocale, series.id)}
      >${drawTextIn(state, series.title.locale, series.title.text)}</a
    ></span
  ><span>${words("shelf.part", { part: series.part, total: series.total })}</span>`;
}

function drawSwitch(state: State, update: (change: Partial<State>) => void): TemplateResult {
  const { words, isOn, failure } = state;
  const change = async ({ target }: Event) => {
    const box = target as HTMLInputElement;
    const wasOn = isOn;
    try {
      rememberPlaces(box.checked);
      if (!box.checked) await store.clear();
    } catch (error) {
      restoreSwitch(wasOn);
      // Lit knows only what it wrote itself, not what she did to the box.
      box.checked = wasOn;
      update({ failure: StorageFailure.of(error) });
      return;
    }
    update({
      isOn: box.checked,
      failure: undefined,
      ...(!box.checked && { places: [] }),
    });
    if (!box.checked) showNotice(words("continue.deleted"));
  };
  return html`<p data-switch>
      <label
        ><input
          type="checkbox"
          .checked=${isOn}
          aria-describedby="continue-where"
          @change=${change}
        />
        ${words("continue.remember")}</label
      >
      <small id="continue-where">${words("continue.where")}</small>
    </p>
    ${failure ? drawFailure(failure, words) : nothing}`;
}

/** As it was before half of a change failed. */
function restoreSwitch(isOn: boolean): void {
  try {
    rememberPlaces(isOn);
  } catch {
    // Then it was never changed.
  }
}

/**
 * What she may go on with, what she did last first: articles that she left, and of a
 * series the part that comes next, which may be one that she left.
 */
function entriesOf({ places, publication, isOn }: State): readonly Entry[] {
  if (!isOn) return [];
  const present = places.map((place) => ({ ...place, slug: publication.slugOf(place.slug) }));
  const { articles, series } = continueReading(present, publication.series);
  const entries: Entry[] = articles
    .filter(({ slug, locale }) => publication.isPublished(slug, locale))
    .map(({ slug, locale, title, place, furthest, at }) => ({
      slug,
      locale,
      title: publication.titleOf(slug, locale) ?? title,
      blockId: place.blockId,
      percent: Math.round(furthest * 100),
      at,
    }));
  for (const { seriesId, readTo, next, locale } of series) {
    const slugs = publication.series.find(({ id }) => id === seriesId)?.slugs ?? [];
    const slug = slugs[(next ?? 0) - 1];
    if (slug === undefined || next === undefined || readTo === 0) continue;
    const goesOn = { id: seriesId, readTo, next };
    const begun = entries.findIndex((entry) => entry.slug === slug);
    if (begun >= 0) {
      entries.push({ ...(entries.splice(begun, 1)[0] as Entry), series: goesOn });
      continue;
    }
    const locales = publication.localesOf(slug);
    const language = locales.includes(locale) ? locale : locales[0];
    if (language === undefined) continue;
    entries.push({
      slug,
      locale: language,
      title: publication.titleOf(slug, language) ?? slug,
      series: goesOn,
      at: present.find((place) => slugs.includes(place.slug))?.at ?? "",
    });
  }
  return entries.sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
}
