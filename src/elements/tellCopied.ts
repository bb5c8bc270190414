import { showNotice } from "./notice";
import { loadWords } from "./words";

/** Tells the reader that an address is copied; where the browser forbids that, the address, to copy by hand. */
export async function tellCopied(copying: Promise<void>, address: string): Promise<void> {
  try {
    await copying;
  } catch {
    showNotice(address);
    return;
  }
  const words = await loadWords();
  showNotice(words("share.copied"));
}
