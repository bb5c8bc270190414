/**
 * `<share-links>` shows the buttons inside it that this browser can serve:
 * `data-share="system"` opens the system's share sheet, `data-share="copy"`
 * copies the page's address and says so.
 */
export class ShareLinks extends HTMLElement {
  connectedCallback(): void {
    this.#offer("system", "share" in navigator, this.#shareBySystem);
    this.#offer("copy", "clipboard" in navigator, this.#copy);
  }

  #offer(kind: string, isServed: boolean, act: () => Promise<void>): void {
    const button = this.querySelector<HTMLButtonElement>(`button[data-share="${kind}"]`);
    const item = button?.closest<HTMLElement>("[hidden]");
    if (!button || !item || !isServed) return;
    item.hidden = false;
    button.addEventListener("click", act);
  }

  #shareBySystem = async (): Promise<void> => {
    const title = document.querySelector("h1")?.textContent ?? document.title;
    // The reader may close the sheet without choosing: nothing to report.
    await navigator.share({ title, url: pageUrl() }).catch(() => undefined);
  };

  #copy = async (): Promise<void> => {
    const copying = navigator.clipboard.writeText(pageUrl());
    const { tellCopied } = await import("./tellCopied");
    await tellCopied(copying, pageUrl());
  };
}

/** The address of the page, without the place on it. */
function pageUrl(): string {
  return location.href.split("#")[0] ?? location.href;
}
