import { html, nothing, type TemplateResult } from "lit/html.js";
import { ImportFailure } from "@/reader/bookmarks/ImportFailure";
import type { RefusedBookmark } from "@/reader/bookmarks/importJson";
import type { MessageKey, ReaderMessages } from "../page/readerMessages";
import type { ImportResult } from "./importFiles";
import type { ShelfActions, ShelfState } from "./ShelfState";

/** How many refused entries are told one by one. */
const TOLD = 5;

const FAILURES: Readonly<Record<ImportFailure["reason"], MessageKey>> = {
  "too-large": "shelf.tooLarge",
  "too-many": "shelf.tooMany",
  "no-json": "shelf.noJson",
  "not-ours": "shelf.notOurs",
  "newer-version": "shelf.newerVersion",
  "too-deep": "shelf.tooDeep",
};

const REFUSALS: Readonly<Record<RefusedBookmark["reason"], MessageKey>> = {
  missing: "shelf.refusedMissing",
  type: "shelf.refusedType",
  form: "shelf.refusedForm",
  length: "shelf.refusedLength",
};

/** Renders the controls that export and import bookmarks. */
export function renderCopies(
  state: ShelfState,
  actions: ShelfActions,
): TemplateResult | typeof nothing {
  const { t, bookmarks, isLasting, imports, failures } = state;
  // Where none can be read, none can be exported or imported.
  if (failures.has("") && bookmarks.length === 0) return nothing;
  const hasSome = bookmarks.length > 0;
  return html`<section data-copies aria-labelledby="shelf-copies">
    <h2 id="shelf-copies">${t("shelf.keep")}</h2>
    ${hasSome && !isLasting ? html`<p data-hint>${t("shelf.notLasting")}</p>` : nothing}
    ${
      hasSome
        ? html`<p data-actions>
            <button type="button" @click=${() => actions.export("json")}>
              ${t("shelf.exportJson")}
              <span dir="ltr">(.json)</span>
            </button>
            <button type="button" @click=${() => actions.export("html")}>
              ${t("shelf.exportHtml")}
              <span dir="ltr">(.html)</span>
            </button>
            <button type="button" @click=${() => actions.export("md")}>
              ${t("shelf.exportMarkdown")}
              <span dir="ltr">(.md)</span>
            </button>
          </p>`
        : nothing
    }
    <p data-actions>
      <label
        >${t("shelf.import")}
        <input
          type="file"
          accept=".json,application/json"
          multiple
          aria-describedby="shelf-import-help"
          @change=${({ target }: Event) => actions.import(target as HTMLInputElement)}
      /></label>
      <small id="shelf-import-help">${t("shelf.importHelp")}</small>
    </p>
    <div role="status">${imports.map((result) => renderResult(result, t))}</div>
  </section>`;
}

function renderResult(result: ImportResult, t: ReaderMessages): TemplateResult {
  const name = html`<bdi>${result.name}</bdi>`;
  if ("failure" in result) {
    const { failure } = result;
    const reason =
      failure instanceof ImportFailure
        ? t("shelf.importFailed", { reason: t(FAILURES[failure.reason]) })
        : t(`storage.${failure.reason}`);
    return html`<p role="alert">${name} ${reason}</p>`;
  }
  const { counts, refused } = result;
  const { notesLeft = 0, ...others } = counts;
  return html`<p>${name} ${t("shelf.imported", { ...others })}</p>
    ${notesLeft > 0 ? html`<p>${t("shelf.notesLeft", { count: notesLeft })}</p>` : nothing}
    ${
      refused.length > 0
        ? html`<p>${t("shelf.refused", { count: refused.length })}</p>
            <ul>
              ${refused.slice(0, TOLD).map((entry) => html`<li>${causeOf(entry, t)}</li>`)}
              ${
                refused.length > TOLD
                  ? html`<li>${t("shelf.refusedMore", { count: refused.length - TOLD })}</li>`
                  : nothing
              }
            </ul>`
        : nothing
    }`;
}

function causeOf({ index, path, reason }: RefusedBookmark, t: ReaderMessages): string {
  const entry = index + 1;
  if (path === "") return t("shelf.refusedRecord", { entry });
  // Isolated: in Urdu a full stop after it would otherwise stand before it.
  return t(REFUSALS[reason], { entry, field: `\u2066${path}\u2069` });
}
