import { Data } from "@/page/marks";
import { activate } from "../page/activate";
import { whenSeen } from "../page/whenSeen";
import { canSavePages } from "./canSavePages";

/**
 * `<saved-articles>` lists what is saved on the device, below its heading. Where
 * nothing is, it stays hidden, unless `data-always` is set: then it says so. Once it is
 * drawn, or there is nothing to draw, it has `data-drawn`.
 */
export class SavedArticles extends HTMLElement {
  async connectedCallback(): Promise<void> {
    try {
      if (!canSavePages()) return;
      await whenSeen();
      await activate(async () => (await import("./listSaved")).listSaved(this));
    } finally {
      this.dataset[Data.Drawn] = "";
    }
  }
}
