import { render } from "lit/html.js";
import { Data } from "@/page/marks";
import { pageLocale } from "../page/pageLocale";
import { loadReaderMessages, type ReaderMessages } from "../page/readerMessages";
import { failureText } from "./failureText";
import { registerWorker } from "./registerWorker";
import { type OfferActions, renderOffer } from "./renderOffer";
import { asFailure, type SavableVersion, SavingOffer } from "./SavingOffer";
import { savedPages } from "./savedPages";

const panels = new WeakMap<HTMLElement, Promise<SavePanel>>();

/**
 * Opens the offer to save the article or series of an element, or closes it:
 * in which languages, what they take, and how to remove what is saved.
 *
 * @param host `<save-offline>`
 */
export async function offerSaving(host: HTMLElement): Promise<void> {
  const panel = panels.get(host) ?? loadReaderMessages().then((t) => new SavePanel(host, t));
  panels.set(host, panel);
  // The line may be back when the reader tries again.
  panel.catch(() => panels.delete(host));
  await (await panel).toggle();
}

/** The offer on the page: when it is shown, what it announces, and where the focus goes. */
class SavePanel implements OfferActions {
  readonly #host: HTMLElement;
  readonly #t: ReaderMessages;
  readonly #offer: SavingOffer;
  readonly #place = document.createElement("div");
  /** How much is saved so far, from 0 to 1, while it is being saved. */
  #share: number | undefined;
  #status = "";

  constructor(host: HTMLElement, t: ReaderMessages) {
    this.#host = host;
    this.#t = t;
    const { [Data.Slug]: slug, [Data.Series]: series } = host.dataset;
    this.#offer = new SavingOffer({ slug, series }, savedPages());
    this.#place.hidden = true;
    host.append(this.#place);
  }

  async toggle(): Promise<void> {
    const { hidden } = this.#place;
    this.#place.hidden = !hidden;
    this.#host.querySelector("button")?.setAttribute("aria-expanded", String(hidden));
    if (!hidden) return;
    this.#status = "";
    // The status has to be there before it says anything.
    this.#render();
    try {
      await this.#offer.load(pageLocale());
    } catch (error) {
      this.#status = failureText(this.#t, error);
    }
    this.#render();
  }

  choose(version: SavableVersion, isChosen: boolean): void {
    this.#offer.choose(version, isChosen);
    this.#render();
  }

  async save(): Promise<void> {
    const pages = this.#offer.toBeSaved;
    const hadFocus = this.#hasFocus();
    this.#share = 0;
    this.#status = this.#t("offline.saving");
    this.#render();
    try {
      await registerWorker();
      // Asked for now, since now the reader knows what for. Whatever she answers, and whether she
      // does, it is saved.
      void navigator.storage?.persist?.().catch(() => false);
      await this.#offer.save(pages, (share) => {
        this.#share = share;
        this.#render();
      });
      this.#status = this.#t("offline.done");
    } catch (error) {
      this.#status = failureText(this.#t, asFailure(error));
    }
    this.#share = undefined;
    await this.#reload(hadFocus);
  }

  async remove(version: SavableVersion): Promise<void> {
    const hadFocus = this.#hasFocus();
    try {
      await this.#offer.remove(version);
      this.#status = this.#t("offline.removed");
    } catch (error) {
      this.#status = failureText(this.#t, error);
    }
    await this.#reload(hadFocus);
  }

  #hasFocus(): boolean {
    return this.#place.contains(document.activeElement);
  }

  /** Looks again at what is saved, and shows that. */
  async #reload(hadFocus: boolean): Promise<void> {
    await this.#offer.reload();
    this.#render();
    // The control with the focus may be gone or disabled now, and the keyboard’s place with it.
    if (hadFocus && document.activeElement === document.body) {
      this.#host.querySelector("button")?.focus();
    }
  }

  #render(): void {
    const [t, offer, share, status] = [this.#t, this.#offer, this.#share, this.#status];
    render(renderOffer({ t, offer, share, status }, this), this.#place);
  }
}
