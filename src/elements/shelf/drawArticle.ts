import { repeat } from "lit/directives/repeat.js";
import { html, nothing, type TemplateResult } from "lit/html.js";
import { addresses } from "@/page/addresses";
import type { ShelfArticle, ShelfVersion } from "./arrangeShelf";
import { drawBookmark } from "./drawBookmark";
import { drawTextIn } from "./drawTextIn";
import type { ShelfActions, ShelfState } from "./ShelfState";

/** An article, and of each of its versions what is bookmarked. */
export function drawArticle(
  { slug, versions }: ShelfArticle,
  state: ShelfState,
  actions: ShelfActions,
): TemplateResult {
  return html`<article>
    ${repeat(
      versions,
      ({ locale }) => locale,
      (version, index) => drawVersion(slug, version, index === 0, state, actions),
    )}
  </article>`;
}

function drawVersion(
  slug: string,
  version: ShelfVersion,
  isFirst: boolean,
  state: ShelfState,
  actions: ShelfActions,
): TemplateResult {
  const { words, publication, isolate } = state;
  const { locale, title, isPublished, bookmarks } = version;
  const { lang, dir, typeface } = publication.languageOf(locale);
  const titleId = `title:${locale}/${slug}`;
  const whole = bookmarks.find(({ kind }) => kind === "version");
  const text = isolate(title, locale);
  return html`<section aria-labelledby=${titleId}>
    <h2
      id=${titleId}
      lang=${lang}
      dir=${dir}
      data-typeface=${typeface ?? nothing}
      data-text-typeface=${typeface ?? nothing}
    >
      ${
        whole && isPublished
          ? html`<a
              href=${addresses.article(locale, slug, whole.place.blockId)}
              data-link=${whole.id}
              @click=${() => actions.follow(whole.id)}
              >${text}</a
            >`
          : text
      }
    </h2>
    ${isPublished ? nothing : html`<p data-gone>${words("shelf.gone")}</p>`}
    ${drawFacts(slug, version, isFirst, state)}
    <ul>
      ${repeat(
        bookmarks,
        ({ id }) => id,
        (bookmark) => drawBookmark(bookmark, { slug, version, titleId }, state, actions),
      )}
    </ul>
  </section>`;
}

/** What is to be said of the version: its series, how far she read it, where else it can be read. */
function drawFacts(
  slug: string,
  { locale, bookmarks }: ShelfVersion,
  isFirst: boolean,
  state: ShelfState,
): TemplateResult | typeof nothing {
  const { words, publication, pageLocale, places } = state;
  // Of all its versions: said once.
  const series = isFirst ? publication.seriesOf(slug, pageLocale) : undefined;
  const place = places.get(`${locale}/${slug}`);
  const others = publication.localesOf(slug).filter((other) => other !== locale);
  if (!series && !place && others.length === 0) return nothing;
  // The same place has the same id in every language.
  const blockId = bookmarks.length === 1 ? bookmarks[0]?.place.blockId : undefined;
  return html`<p data-facts>
    ${
      series
        ? html`<span
            >${words("shelf.series")}
            <a href=${addresses.series(pageLocale, series.id)}
              >${drawTextIn(state, series.title.locale, series.title.text)}</a
            ></span
          ><span>${words("shelf.part", { part: series.part, total: series.total })}</span>`
        : nothing
    }
    ${
      place
        ? html`<span
            >${
              place.isFinished
                ? words("shelf.finished")
                : words("shelf.progress", { percent: Math.round(place.furthest * 100) })
            }</span
          >`
        : nothing
    }
    ${
      others.length > 0
        ? html`<span
            >${words("shelf.alsoIn")}
            ${others.map((other) => {
              const { lang, dir, typeface } = publication.languageOf(other);
              return html` <a
                href=${addresses.article(other, slug, blockId)}
                hreflang=${lang}
                lang=${lang}
                dir=${dir}
                data-typeface=${typeface ?? nothing}
                >${publication.nameOf(other)}</a
              >`;
            })}</span
          >`
        : nothing
    }
  </p>`;
}
