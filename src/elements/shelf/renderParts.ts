import { html, nothing, type TemplateResult } from "lit/html.js";
import type { StorageFailure } from "@/reader/StorageFailure";
import type { ReaderMessages } from "../page/readerMessages";
import type { ShelfState } from "./ShelfState";

/** Renders a text in a language of its own, inside a line. */
export function renderTextIn(
  { publication, isolate }: Pick<ShelfState, "publication" | "isolate">,
  locale: string,
  text: string,
): TemplateResult {
  const { lang, dir, typeface } = publication.languageOf(locale);
  return html`<span
    lang=${lang}
    dir=${dir}
    data-typeface=${typeface ?? nothing}
    data-text-typeface=${typeface ?? nothing}
    >${isolate(text, locale)}</span
  >`;
}

/** Renders why something could not be stored or read, to be announced at once. */
export function renderFailure({ reason }: StorageFailure, t: ReaderMessages): TemplateResult {
  return html`<p role="alert">${t(`storage.${reason}`)}</p>`;
}
