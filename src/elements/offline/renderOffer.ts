import { html, nothing, type TemplateResult } from "lit/html.js";
import { addresses } from "@/page/addresses";
import { Id } from "@/page/marks";
import { pageLocale } from "../page/pageLocale";
import type { ReaderMessages } from "../page/readerMessages";
import type { SavableVersion, SavingOffer } from "./SavingOffer";
import { sizeText } from "./sizeText";

/** What the offer shows besides its versions. */
export interface OfferState {
  readonly t: ReaderMessages;
  readonly offer: SavingOffer;
  /** How much is saved so far, from 0 to 1, while it is being saved. */
  readonly share: number | undefined;
  readonly status: string;
}

/** What a reader can do with the offer. */
export interface OfferActions {
  choose(version: SavableVersion, isChosen: boolean): void;
  save(): void;
  remove(version: SavableVersion): void;
}

/** Renders the offer to save something: in which languages, what all take, and how to remove it. */
export function renderOffer(state: OfferState, actions: OfferActions): TemplateResult {
  const { t, offer, share, status } = state;
  const pages = offer.toBeSaved;
  const isSaving = share !== undefined;
  const cost = sizeText(t, offer.costOf(pages));
  return html`
    ${
      offer.versions.length > 0
        ? html`<fieldset ?disabled=${isSaving}>
            <legend>${t("offline.languages")}</legend>
            <ul>
              ${offer.versions.map((version) => html`<li>${renderVersion(version, state, actions)}</li>`)}
            </ul>
          </fieldset>`
        : nothing
    }
    ${offer.hasBeside ? html`<p>${t("offline.beside")}</p>` : nothing}
    ${offer.size > 0 ? html`<p>${t("offline.takes", { size: sizeText(t, offer.size) })}</p>` : nothing}
    ${
      pages.length > 0
        ? html`<button
            type="button"
            data-save
            ?disabled=${isSaving}
            @click=${() => actions.save()}
          >
            ${t("offline.save", { size: cost })}
          </button>`
        : nothing
    }
    ${
      isSaving
        ? html`<progress aria-label=${t("offline.saving")} .value=${share}></progress>`
        : nothing
    }
    <p role="status">${status}</p>
    <p><a href=${`${addresses.bookmarks(pageLocale())}#${Id.Saved}`}>${t("offline.all")}</a></p>
  `;
}

function renderVersion(
  version: SavableVersion,
  { t, offer }: OfferState,
  actions: OfferActions,
): TemplateResult {
  const { locale, language } = version;
  // In a part of its own, which is as the page’s language: so it begins where other rows do.
  const name = html`<span
    ><span lang=${locale} dir=${language.direction} data-typeface=${language.typeface}
      >${language.name}</span
    ></span
  >`;
  if (offer.isSaved(version)) {
    return html`${name} <span>${t("offline.saved")}</span>
      <button
        type="button"
        aria-label=${t("offline.removeTitle", { title: language.name })}
        @click=${() => actions.remove(version)}
      >
        ${t("offline.remove")}
      </button>`;
  }
  return html`<label
      ><input
        type="checkbox"
        .checked=${offer.isChosen(version)}
        @change=${({ target }: Event) =>
          actions.choose(version, (target as HTMLInputElement).checked)}
      />
      ${name}</label
    >`;
}
