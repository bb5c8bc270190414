import { repeat } from "lit/directives/repeat.js";
import { html, nothing, type TemplateResult } from "lit/html.js";
import { firstOf, type ShelfArticle } from "./arrangeShelf";
import { drawArticle } from "./drawArticle";
import { drawCopies } from "./drawCopies";
import { drawFailure } from "./drawFailure";
import { drawTextIn } from "./drawTextIn";
import type { ShelfActions, ShelfState } from "./ShelfState";

/**
 * All of the shelf. Of its bookmarks only the first are drawn: a reader may have thousands.
 *
 * @param articles what there is to see, arranged
 */
export function drawShelf(
  state: ShelfState,
  articles: readonly ShelfArticle[],
  actions: ShelfActions,
): TemplateResult {
  const { words, bookmarks, aside, limit, failures } = state;
  const failure = failures.get("");
  const isEmpty = bookmarks.length === 0;
  if (failure && isEmpty) {
    return html`<p role="alert">
      ${words(failure.reason === "unknown" ? "shelf.unavailable" : `storage.${failure.reason}`)}
    </p>`;
  }
  const count = countOf(articles);
  return html`<p data-where>${words("shelf.where")}</p>
    ${failure ? drawFailure(failure, words) : nothing}
    ${isEmpty ? nothing : drawChoices(state, actions)}
    <p role="status" tabindex="-1">${isEmpty ? words("shelf.none") : countText(count, state)}</p>
    ${aside > 0 ? html`<p data-hint>${words("shelf.aside", { count: aside })}</p>` : nothing}
    ${repeat(
      firstOf(articles, limit),
      ({ slug }) => slug,
      (article) => drawArticle(article, state, actions),
    )}
    ${
      count > limit
        ? html`<p data-actions>
            <button type="button" data-more @click=${() => actions.showMore()}>
              ${words("shelf.more", { count: count - limit })}
            </button>
          </p>`
        : nothing
    }
    ${drawCopies(state, actions)}`;
}

function countOf(articles: readonly ShelfArticle[]): number {
  return articles.reduce(
    (sum, { versions }) => versions.reduce((all, { bookmarks }) => all + bookmarks.length, sum),
    0,
  );
}

function countText(count: number, { words }: ShelfState): string {
  return count === 0 ? words("shelf.noneHere") : words("shelf.count", { count });
}

/** Of which language, and in what order. */
function drawChoices(state: ShelfState, actions: ShelfActions): TemplateResult {
  const { words, publication, bookmarks, view } = state;
  const occurring = new Set(bookmarks.map(({ place }) => place.locale));
  // Of the chosen language the last may just have been removed.
  if (view.locale !== undefined) occurring.add(view.locale);
  const locales = [...occurring].sort();
  const radio = (locale: string | undefined, label: unknown) => html`<label
    ><input
      type="radio"
      name="language"
      value=${locale ?? ""}
      .checked=${view.locale === locale}
      @change=${() => actions.filter(locale)}
    />
    ${label}</label
  >`;
  const order = (by: typeof view.sort, label: string) =>
    html`<option value=${by} .selected=${view.sort === by}>${label}</option>`;
  return html`<form @submit=${(event: Event) => event.preventDefault()}>
    ${
      locales.length > 1
        ? html`<fieldset>
            <legend>${words("shelf.language")}</legend>
            ${radio(undefined, words("shelf.allLanguages"))}
            ${locales.map((locale) =>
              radio(locale, drawTextIn(state, locale, publication.nameOf(locale))),
            )}
          </fieldset>`
        : nothing
    }
    <label
      >${words("shelf.sort")}
      <select
        @change=${({ target }: Event) =>
          actions.sort((target as HTMLSelectElement).value === "title" ? "title" : "newest")}
      >
        ${order("newest", words("shelf.newest"))} ${order("title", words("shelf.byTitle"))}
      </select></label
    >
  </form>`;
}
