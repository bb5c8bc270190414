import { Data } from "@/page/marks";
import { activate } from "../page/activate";
import { fillNotice } from "../page/noticeBar";
import { articleTitle } from "../page/versionOnPage";
import { openedUrl } from "./placeUrl";

/**
 * `<share-links>` shows the buttons inside it that this browser can serve:
 * `data-share="system"` opens the system's share sheet, `data-share="copy"`
 * copies the page's address and says so. What is shared, copied or mailed leads to the place
 * at which the page was opened.
 */
export class ShareLinks extends HTMLElement {
  connectedCallback(): void {
    this.#offer("system", "share" in navigator, this.#shareBySystem);
    this.#offer("copy", "clipboard" in navigator, this.#copy);
    const mail = this.querySelector<HTMLAnchorElement>('a[href^="mailto:"]');
    const { href = "" } = mail ?? {};
    mail?.addEventListener("click", () => {
      // The page's address ends the message.
      mail.href = href + encodeURIComponent(new URL(openedUrl()).hash);
    });
  }

  #offer(kind: string, isServed: boolean, act: () => Promise<void>): void {
    const button = this.querySelector<HTMLButtonElement>(`button[data-${Data.Share}="${kind}"]`);
    const item = button?.closest<HTMLElement>("[hidden]");
    if (!button || !item || !isServed) return;
    item.hidden = false;
    button.addEventListener("click", () => activate(act));
  }

  #shareBySystem = async (): Promise<void> => {
    // Whatever she does with the sheet takes its time, and is not waited for.
    navigator.share({ title: articleTitle(), url: openedUrl() }).catch((error: unknown) => {
      // She may close it without choosing: nothing to report.
      if ((error as Error).name !== "AbortError") fillNotice(openedUrl());
    });
  };

  #copy = async (): Promise<void> => {
    const copying = navigator.clipboard.writeText(openedUrl());
    // It may fail before anyone listens to it.
    copying.catch(() => undefined);
    try {
      const { showCopied } = await import("./showCopied");
      await showCopied(copying);
    } catch {
      // Where it isn't copied, or can't be said to be: the address, to copy by hand.
      fillNotice(openedUrl());
    }
  };
}
