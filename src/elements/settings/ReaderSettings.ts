import { Data, Tag } from "@/page/marks";
import { activate } from "../page/activate";
import { storedSettings } from "./storedSettings";

/**
 * `<reader-settings>` holds the form of settings, which it brings to life; or a
 * link to the page of it, which it opens over the page instead. What it needs
 * for either is loaded then.
 *
 * Settings are applied by the script in the head; this has a page follow when
 * they are changed elsewhere.
 */
export class ReaderSettings extends HTMLElement {
  #seen: string | null = null;

  connectedCallback(): void {
    const form = this.querySelector("form");
    if (form) {
      // A form that can't be brought to life does nothing, and has to say so.
      activate(async () => (await import("./settingsForm")).enhanceForm(form)).finally(() => {
        this.dataset[Data.Drawn] = "";
      });
      return;
    }
    this.#seen = storedSettings();
    this.addEventListener("click", this.#open);
    window.addEventListener("storage", this.#follow);
    // A page that comes back as it was left.
    window.addEventListener("pageshow", this.#follow);
    if (document.querySelector(`img[data-${Data.Src}]`)) {
      activate(async () => (await import("./loadDeferredPictures")).loadDeferredPictures());
    }
  }

  disconnectedCallback(): void {
    this.removeEventListener("click", this.#open);
    window.removeEventListener("storage", this.#follow);
    window.removeEventListener("pageshow", this.#follow);
  }

  #follow = async (): Promise<void> => {
    if (storedSettings() === this.#seen) return;
    this.#seen = storedSettings();
    await activate(async () => (await import("./settingsForm")).followSettings());
  };

  #open = async (event: MouseEvent): Promise<void> => {
    const link = (event.target as Element).closest("a");
    const isOwnWindow = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    // On the page of settings there is nothing to open.
    if (!link || isOwnWindow || document.querySelector(`main ${Tag.ReaderSettings}`)) return;
    event.preventDefault();
    try {
      const { openSettings } = await import("./settingsDialog");
      // The menu that the link is in closes first, so that the dialog gives the focus back to its button.
      this.closest<HTMLElement>("[popover]")?.togglePopover?.(false);
      await openSettings(link.href);
    } catch {
      location.assign(link.href);
    }
  };
}
