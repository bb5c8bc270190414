import { showNotice } from "../page/notice";
import { loadWords } from "../page/words";

/**
 * Tells the reader that an address is copied.
 *
 * @throws where it is not, or the words for that can't be had
 */
export async function tellCopied(copying: Promise<void>): Promise<void> {
  const [words] = await Promise.all([loadWords(), copying]);
  showNotice(words("share.copied"));
}
