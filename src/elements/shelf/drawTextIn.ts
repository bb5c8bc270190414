import { html, nothing, type TemplateResult } from "lit/html.js";
import type { ShelfState } from "./ShelfState";

/** A text in a language of its own inside a line. */
export function drawTextIn(
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
