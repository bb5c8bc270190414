import { repeat } from "lit/directives/repeat.js";
import { html, nothing, type TemplateResult } from "lit/html.js";
import { addresses } from "@/page/addresses";
import type { ShelfArticle, ShelfVersion } from "./arrangeShelf";
import { renderBookmark } from "./renderBookmark";
import { renderTextIn } from "./renderParts";
import type { ShelfActions, ShelfState } from "./ShelfState";

/** Renders an article with the bookmarks of each of its versions. */
export function renderArticle(
  { slug, versions }: ShelfArticle,
  state: ShelfState,
  actions: ShelfActions,
): TemplateResult {
  return html`<article>
    ${repeat(
      versions,
      ({ locale }) => locale,
      (version, index) => renderVersion(slug, version, index === 0, state, actions),
    )}
  </article>`;
}

function renderVersion(
  slug: string,
  version: ShelfVersion,
  isFirst: boolean,
  state: ShelfState,
  actions: ShelfActions,
): TemplateResult {
  const { t, publication, isolate } = state;
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
        isPublished
          ? html`<a
              href=${addresses.article(locale, slug, whole?.place.blockId)}
              data-link=${whole?.id ?? nothing}
              @click=${() => whole && actions.follow(whole.id)}
              >${text}</a
            >`
          : text
      }
    </h2>
    ${isPublished ? nothing : html`<p data-gone>${t("shelf.gone")}</p>`}
    ${renderFacts(slug, version, isFirst, state)}
    <ul>
      ${repeat(
        bookmarks,
        ({ id }) => id,
        (bookmark) => renderBookmark(bookmark, { slug, version, titleId }, state, actions),
      )}
    </ul>
  </section>`;
}

/** What is to be said of the version: its series, how far she read it, where else it can be read. */
function renderFacts(
  slug: string,
  { locale, bookmarks }: ShelfVersion,
  isFirst: boolean,
  state: ShelfState,
): TemplateResult | typeof nothing {
  const { t, publication, pageLocale, places } = state;
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
            >${t("shelf.series")}
            <a href=${addresses.series(pageLocale, series.id)}
              >${renderTextIn(state, series.title.locale, series.title.text)}</a
            ></span
          ><span>${t("shelf.part", { part: series.part, total: series.total })}</span>`
        : nothing
    }
    ${
      place
        ? html`<span
            >${
              place.isFinished
                ? t("shelf.finished")
                : t("shelf.progress", { percent: Math.round(place.furthest * 100) })
            }</span
          >`
        : nothing
    }
    ${
      others.length > 0
        ? html`<span
            >${t("shelf.alsoIn")}
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
