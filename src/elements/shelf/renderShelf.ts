import { repeat } from "lit/directives/repeat.js";
import { html, nothing, type TemplateResult } from "lit/html.js";
import { firstOf, type ShelfArticle } from "./arrangeShelf";
import { renderArticle } from "./renderArticle";
import { renderFailure, renderTextIn } from "./renderParts";
import type { ShelfActions, ShelfState } from "./ShelfState";

/**
 * Renders the whole shelf. Only the first bookmarks are rendered: a reader may have
 * thousands.
 *
 * @param articles what there is to see, arranged
 */
export function renderShelf(
  state: ShelfState,
  articles: readonly ShelfArticle[],
  actions: ShelfActions,
): TemplateResult {
  const { t, bookmarks, aside, limit, failures } = state;
  const failure = failures.get("");
  const isEmpty = bookmarks.length === 0;
  if (failure && isEmpty) {
    return html`<p role="alert">
      ${t(failure.reason === "unknown" ? "shelf.unavailable" : `storage.${failure.reason}`)}
    </p>`;
  }
  const count = countOf(articles);
  return html`${failure ? renderFailure(failure, t) : nothing}
    ${isEmpty ? nothing : renderChoices(state, actions)}
    <p role="status" tabindex="-1">${isEmpty ? t("shelf.none") : countText(count, state)}</p>
    ${aside > 0 ? html`<p data-hint>${t("shelf.aside", { count: aside })}</p>` : nothing}
    ${repeat(
      firstOf(articles, limit),
      ({ slug }) => slug,
      (article) => renderArticle(article, state, actions),
    )}
    ${
      count > limit
        ? html`<p data-actions>
            <button type="button" data-more @click=${() => actions.showMore()}>
              ${t("shelf.more", { count: count - limit })}
            </button>
          </p>`
        : nothing
    }`;
}

function countOf(articles: readonly ShelfArticle[]): number {
  return articles.reduce(
    (sum, { versions }) => versions.reduce((all, { bookmarks }) => all + bookmarks.length, sum),
    0,
  );
}

function countText(count: number, { t, view }: ShelfState): string {
  if (view.query?.trim()) return t("shelf.found", { count });
  return count === 0 ? t("shelf.noneHere") : t("shelf.count", { count });
}

/** With which words, of which language, and in what order. */
function renderChoices(state: ShelfState, actions: ShelfActions): TemplateResult {
  const { t, publication, bookmarks, view } = state;
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
    <label
      >${t("shelf.search")}
      <input
        type="search"
        dir="auto"
        autocomplete="off"
        .value=${view.query ?? ""}
        @input=${({ target }: Event) => actions.search((target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => {
          // Composing a letter ends with the same key.
          if (event.key !== "Escape" || event.isComposing) return;
          event.preventDefault();
          actions.search("");
        }}
    /></label>
    ${
      locales.length > 1
        ? html`<fieldset>
            <legend>${t("shelf.language")}</legend>
            ${radio(undefined, t("shelf.allLanguages"))}
            ${locales.map((locale) =>
              radio(locale, renderTextIn(state, locale, publication.nameOf(locale))),
            )}
          </fieldset>`
        : nothing
    }
    <label
      >${t("shelf.sort")}
      <select
        @change=${({ target }: Event) =>
          actions.sort((target as HTMLSelectElement).value === "title" ? "title" : "newest")}
      >
        ${order("newest", t("shelf.newest"))} ${order("title", t("shelf.byTitle"))}
      </select></label
    >
  </form>`;
}
