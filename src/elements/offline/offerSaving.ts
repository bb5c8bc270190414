import { html, nothing, render } from "lit/html.js";
import { addresses } from "@/page/addresses";
import type { Catalogue, CatalogueLanguage } from "@/page/catalogue";
import { Data, Id } from "@/page/marks";
import type { OfflinePage } from "@/page/offline";
import { bytesBeyond } from "@/reader/offline/bytesBeyond";
import { OfflineFailure } from "@/reader/offline/OfflineFailure";
import type { SavedPage, SavedPages } from "@/reader/offline/SavedPages";
import { pageLocale } from "../page/pageLocale";
import { loadWords, type Words } from "../page/words";
import { failureText } from "./failureText";
import { registerWorker } from "./registerWorker";
import { savedPages } from "./savedPages";
import { sizeText } from "./sizeText";

/** One language in which something can be saved. */
interface Version {
  readonly locale: string;
  readonly language: CatalogueLanguage;
  /** The page, and the parts of a series. */
  readonly pages: readonly OfflinePage[];
}

const panels = new WeakMap<HTMLElement, Promise<SavePanel>>();

/**
 * Opens the offer to save the article or series of an element, or closes it:
 * in which languages, what each takes, and how to be rid of what is saved.
 *
 * @param host `<save-offline>`
 */
export async function offerSaving(host: HTMLElement): Promise<void> {
  const panel = panels.get(host) ?? loadWords().then((words) => new SavePanel(host, words));
  panels.set(host, panel);
  // The line may be back by the next press.
  panel.catch(() => panels.delete(host));
  await (await panel).toggle();
}

class SavePanel {
  readonly #host: HTMLElement;
  readonly #words: Words;
  readonly #pages: SavedPages = savedPages();
  readonly #place = document.createElement("div");
  #versions: readonly Version[] = [];
  #saved: readonly SavedPage[] = [];
  #chosen = new Set<string>();
  /** What is saved so far, from 0 to 1, while it is being saved. */
  #share: number | undefined;
  #said = "";

  constructor(host: HTMLElement, words: Words) {
    this.#host = host;
    this.#words = words;
    this.#place.hidden = true;
    host.append(this.#place);
  }

  async toggle(): Promise<void> {
    const { hidden } = this.#place;
    this.#place.hidden = !hidden;
    this.#host.querySelector("button")?.setAttribute("aria-expanded", String(hidden));
    if (!hidden) return;
    this.#said = "";
    // The status has to be there before it says anything.
    this.#draw();
    try {
      this.#saved = await this.#pages.list();
      this.#versions = await this.#findVersions();
      this.#choose();
    } catch (error) {
      this.#said = failureText(this.#words, error);
    }
    this.#draw();
  }

  async #findVersions(): Promise<Version[]> {
    const { [Data.Slug]: slug, [Data.Series]: series } = this.#host.dataset;
    const { articles, series: all, languages } = await loadCatalogue();
    const slugs = slug ? [slug] : (all[series ?? ""]?.articles ?? []);
    const locales = Object.keys(languages).filter((locale) =>
      slugs.some((one) => locale in (articles[one]?.titles ?? {})),
    );
    const versions = locales.map(async (locale): Promise<Version | undefined> => {
      const language = languages[locale];
      const address = slug
        ? addresses.article(locale, slug)
        : addresses.series(locale, series ?? "");
      return language && { locale, language, pages: await this.#pagesAt(address) };
    });
    return (await Promise.all(versions)).filter((version) => version !== undefined);
  }

  /** What the site offers; without a connection, what is saved of it. */
  async #pagesAt(address: string): Promise<readonly OfflinePage[]> {
    try {
      return await this.#pages.offerAt(address);
    } catch (error) {
      const own = this.#saved.find((page) => page.address === address);
      if (!own) throw error;
      return this.#saved.filter((page) => page === own || own.parts?.includes(page.address));
    }
  }

  #isSaved({ pages }: Version): boolean {
    return pages.every(({ address }) => this.#saved.some((page) => page.address === address));
  }

  /** Chooses what the reader is reading, where that isn’t saved yet, or all that there is. */
  #choose(): void {
    const missing = this.#versions.filter((version) => !this.#isSaved(version));
    const own = missing.filter(
      ({ locale }) => locale === pageLocale() || this.#versions.length === 1,
    );
    this.#chosen = new Set(own.map(({ locale }) => locale));
  }

  #toBeSaved(): OfflinePage[] {
    return this.#versions
      .filter((version) => this.#chosen.has(version.locale) && !this.#isSaved(version))
      .flatMap(({ pages }) => pages);
  }

  #save = async (): Promise<void> => {
    const pages = this.#toBeSaved();
    const hadFocus = this.#hasFocus();
    this.#share = 0;
    this.#said = this.#words("offline.saving");
    this.#draw();
    try {
      await registerWorker();
      // Asked for now, since now the reader knows what for; whatever she answers, it is saved.
      await navigator.storage?.persist?.().catch(() => false);
      await this.#pages.save(pages, (share) => {
        this.#share = share;
        this.#draw();
      });
      this.#said = this.#words("offline.done");
      this.#chosen.clear();
    } catch (error) {
      this.#said = failureText(this.#words, asFailure(error));
    }
    this.#share = undefined;
    await this.#look(hadFocus);
  };

  async #remove(version: Version): Promise<void> {
    const hadFocus = this.#hasFocus();
    try {
      await this.#pages.free(version.pages.map(({ address }) => address));
      this.#said = this.#words("offline.removed");
    } catch (error) {
      this.#said = failureText(this.#words, error);
    }
    await this.#look(hadFocus);
  }

  #hasFocus(): boolean {
    return this.#place.contains(document.activeElement);
  }

  /** Looks again at what is saved, and draws that. */
  async #look(hadFocus: boolean): Promise<void> {
    this.#saved = await this.#pages.list().catch(() => []);
    this.#draw();
    // What was pressed may be gone or at rest, and the keyboard’s place with it.
    if (hadFocus && document.activeElement === document.body) {
      this.#host.querySelector("button")?.focus();
    }
  }

  #draw(): void {
    const words = this.#words;
    const pages = this.#toBeSaved();
    const isSaving = this.#share !== undefined;
    const cost = sizeText(words, bytesBeyond(pages, this.#saved));
    render(
      html`
        ${
          this.#versions.length > 0
            ? html`<fieldset ?disabled=${isSaving}>
                <legend>${words("offline.languages")}</legend>
                <ul>
                  ${this.#versions.map((version) => html`<li>${this.#row(version)}</li>`)}
                </ul>
              </fieldset>`
            : nothing
        }
        ${
          pages.length > 0
            ? html`<button
                type="button"
                data-save
                ?disabled=${isSaving}
                @click=${this.#save}
              >
                ${words("offline.save", { size: cost })}
              </button>`
            : nothing
        }
        ${
          isSaving
            ? html`<progress
                aria-label=${words("offline.saving")}
                .value=${this.#share ?? 0}
              ></progress>`
            : nothing
        }
        <p role="status">${this.#said}</p>
        <p><a href=${`${addresses.bookmarks(pageLocale())}#${Id.Saved}`}>${words("offline.all")}</a></p>
      `,
      this.#place,
    );
  }

  #row(version: Version) {
    const words = this.#words;
    const { locale, language, pages } = version;
    const name = html`<span lang=${locale} dir=${language.direction} data-typeface=${language.typeface}
      >${language.name}</span
    >`;
    if (this.#isSaved(version)) {
      const own = new Set(pages.map(({ address }) => address));
      const [kept, others] = [true, false].map((isOwn) =>
        this.#saved.filter(({ address }) => own.has(address) === isOwn),
      );
      const size = sizeText(words, bytesBeyond(kept ?? [], others ?? []));
      return html`${name} <span>${words("offline.saved", { size })}</span>
        <button
          type="button"
          aria-label=${words("offline.removeTitle", { title: language.name })}
          @click=${() => this.#remove(version)}
        >
          ${words("offline.remove")}
        </button>`;
    }
    return html`<label
        ><input
          type="checkbox"
          .checked=${this.#chosen.has(locale)}
          @change=${({ target }: Event) => {
            if ((target as HTMLInputElement).checked) this.#chosen.add(locale);
            else this.#chosen.delete(locale);
            this.#draw();
          }}
        />
        ${name}</label
      >
      <span>${sizeText(words, bytesBeyond(pages, this.#saved))}</span>`;
  }
}

async function loadCatalogue(): Promise<Catalogue> {
  const response = await fetch(addresses.catalogue()).catch((error) => {
    throw asFailure(error);
  });
  return response.json();
}

/** What breaks off while a file is fetched is a TypeError, whatever fetches it. */
function asFailure(error: unknown): unknown {
  return error instanceof TypeError ? new OfflineFailure("network", error) : error;
}
