import { html, type TemplateResult } from "lit/html.js";
import type { StorageFailure } from "@/reader/StorageFailure";
import type { Words } from "../page/words";

/** Why something could not be kept or read, to be heard at once. */
export function drawFailure({ reason }: StorageFailure, words: Words): TemplateResult {
  return html`<p role="alert">${words(`storage.${reason}`)}</p>`;
}
