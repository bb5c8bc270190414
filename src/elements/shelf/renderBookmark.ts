import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Quotation } from "@/core/places/Place";
import { addresses } from "@/page/addresses";
import { type Bookmark, LONGEST_NOTE } from "@/reader/bookmarks/Bookmark";
import type { ShelfVersion } from "./arrangeShelf";
import { renderFailure } from "./renderParts";
import type { Draft, ShelfActions, ShelfState } from "./ShelfState";

/** Where a bookmark stands on the shelf. */
interface Position {
  /** The slug that its article has now. */
  readonly slug: string;
  readonly version: ShelfVersion;
  /** The id of the heading above it, part of the names of its buttons. */
  readonly titleId: string;
}

/** From how many characters a quotation is cut that can be read in the article. */
const LONG = 420;

/** How many words tell a bookmark from the others of its article. */
const BEGINNING = 10;

/** From how many characters a note is cut until she edits it. */
const LONG_NOTE = 2_000;

/** Renders what a bookmark marks, its note, and what can be done with it. */
export function renderBookmark(
  bookmark: Bookmark,
  position: Position,
  state: ShelfState,
  actions: ShelfActions,
): TemplateResult {
  const { t, drafts, failures } = state;
  const { id, kind, place, note, created } = bookmark;
  const link = linkTo(bookmark, position, actions);
  const isWhole = kind === "version";
  const kindText = t(`shelf.${isWhole ? "whole" : kind === "block" ? "passage" : "selection"}`);
  const render = isWhole ? renderPlace : renderQuotation;
  const draft = drafts.get(id);
  const failure = failures.get(id);
  return html`<li data-id=${id}>
    ${place.quotation ? render(place.quotation, bookmark, position, state, link) : nothing}
    ${note !== "" && !draft ? renderNote(note, state) : nothing}
    ${draft ? renderEditor(id, draft, state, actions) : nothing}
    ${failure ? renderFailure(failure, t) : nothing}
    <p data-facts>
      ${
        place.quotation
          ? isWhole
            ? nothing
            : html`<span>${kindText}</span>`
          : html`<span>${link(kindText)}</span>`
      }
      <time datetime=${created}>${t("shelf.date", { date: new Date(created) })}</time>
      ${renderButtons(bookmark, position, state, actions)}
    </p>
  </li>`;
}

/** Returns a function that renders text as the link of a bookmark, where it has one. */
function linkTo(
  { id, place }: Bookmark,
  { slug, version, titleId }: Position,
  actions: ShelfActions,
): (content: string) => TemplateResult {
  const { locale, isPublished } = version;
  const linkId = `link:${id}`;
  return (content) =>
    isPublished
      ? html`<a
          id=${linkId}
          href=${addresses.article(locale, slug, place.blockId)}
          aria-labelledby="${titleId} ${linkId}"
          data-link=${id}
          @click=${() => actions.follow(id)}
          >${content}</a
        >`
      : html`<span id=${linkId}>${content}</span>`;
}

function renderQuotation(
  quotation: Quotation,
  { kind }: Bookmark,
  { version: { locale, isPublished } }: Position,
  { publication, isolate }: ShelfState,
  link: (content: string) => TemplateResult,
): TemplateResult {
  const { lang, dir, typeface } = publication.languageOf(locale);
  return html`<blockquote
    lang=${lang}
    dir=${dir}
    data-typeface=${typeface ?? nothing}
    data-text-typeface=${typeface ?? nothing}
  >
    ${link(isolate(wordsOf(quotation, kind, isPublished), locale))}
  </blockquote>`;
}

/** Renders where in its version a bookmark of the whole is, by the first words there. */
function renderPlace(
  quotation: Quotation,
  _: Bookmark,
  { version: { locale } }: Position,
  { t, publication, isolate }: ShelfState,
  link: (content: string) => TemplateResult,
): TemplateResult {
  const { lang, dir, typeface } = publication.languageOf(locale);
  return html`<p data-place>
    ${t("shelf.at")}
    <span
      lang=${lang}
      dir=${dir}
      data-typeface=${typeface ?? nothing}
      data-text-typeface=${typeface ?? nothing}
      >${link(isolate(beginningOf(quotation), locale))}</span
    >
  </p>`;
}

/** Renders the buttons of a bookmark, each named by what the bookmark marks. */
function renderButtons(
  bookmark: Bookmark,
  { version, titleId }: Position,
  { t, drafts }: ShelfState,
  actions: ShelfActions,
): TemplateResult {
  const { id, kind, place, note } = bookmark;
  const name = `${titleId} link:${id}`;
  const isOnlyOne = kind === "version" && version.bookmarks.length === 1;
  const words = place.quotation && !isOnlyOne ? beginningOf(place.quotation) : undefined;
  return html`${
    drafts.has(id)
      ? nothing
      : html`<button
          type="button"
          id="edit:${id}"
          data-edit=${id}
          aria-labelledby="edit:${id} ${name}"
          @click=${() => actions.editNote(bookmark)}
        >
          ${t(note === "" ? "shelf.addNote" : "shelf.editNote")}
        </button>`
  }
      <button
        type="button"
        id="remove:${id}"
        data-remove=${id}
        aria-labelledby="remove:${id} ${name}"
        @click=${() => actions.remove(bookmark, version.title, words)}
      >
        ${t("shelf.remove")}
      </button>`;
}

/** Renders the reader’s own words, in whatever language: in the typeface of their letters. */
function renderNote(note: string, { publication, isolate }: ShelfState): TemplateResult {
  // However long it is, the list opens at once.
  const shown = note.length > LONG_NOTE ? cut(note, LONG_NOTE) : note;
  const locale = publication.localeWritten(directionOf(shown));
  const typeface = locale && publication.languageOf(locale).typeface;
  return html`<p
    data-note
    dir="auto"
    data-typeface=${typeface ?? nothing}
    data-text-typeface=${typeface ?? nothing}
    >${locale ? isolate(shown, locale) : shown}</p
  >`;
}

/** The direction of the first letter that has one. */
function directionOf(text: string): "ltr" | "rtl" {
  const [letter = ""] = /\p{L}/u.exec(text) ?? [];
  return /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/.test(letter) ? "rtl" : "ltr";
}

function renderEditor(
  id: string,
  { text }: Draft,
  { t }: ShelfState,
  actions: ShelfActions,
): TemplateResult {
  return html`<form
    @submit=${(event: Event) => {
      event.preventDefault();
      actions.saveNote(id);
    }}
    @keydown=${(event: KeyboardEvent) => {
      // Composing a letter ends with the same key.
      if (event.key === "Escape" && !event.isComposing) actions.cancelNote(id);
    }}
  >
    <label for="note:${id}">${t("shelf.note")}</label>
    <textarea
      id="note:${id}"
      dir="auto"
      rows="4"
      maxlength=${LONGEST_NOTE}
      .value=${text}
      @input=${({ target }: Event) =>
        actions.changeDraft(id, (target as HTMLTextAreaElement).value)}
    ></textarea>
    <p data-facts>
      <button>${t("shelf.save")}</button>
      <button type="button" @click=${() => actions.cancelNote(id)}>${t("shelf.cancel")}</button>
    </p>
  </form>`;
}

/** The first characters of a text, to the end of a word where one is near. */
function cut(text: string, length: number): string {
  return `${text.slice(0, Math.max(text.lastIndexOf(" ", length), length / 2))}…`;
}

/** Returns the first words that a bookmark quotes. */
function beginningOf({ exact, suffix }: Quotation): string {
  const words = exact.split(" ");
  const isWhole = words.length <= BEGINNING && suffix === undefined;
  return words.slice(0, BEGINNING).join(" ") + (isWhole ? "" : "…");
}

/** Returns the words that a bookmark quotes, with an ellipsis where the text goes on. */
function wordsOf(
  { exact, suffix }: Quotation,
  kind: Bookmark["kind"],
  isPublished: boolean,
): string {
  if (isPublished && exact.length > LONG) {
    return cut(exact, LONG);
  }
  return kind !== "selection" && suffix !== undefined ? `${exact}…` : exact;
}
