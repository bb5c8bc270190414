import { showNotice } from "../page/notice";
import { loadReaderMessages } from "../page/readerMessages";

/**
 * Shows the reader that an address is copied.
 *
 * @throws where it is not, or the words for that can't be had
 */
export async function showCopied(copying: Promise<void>): Promise<void> {
  const [t] = await Promise.all([loadReaderMessages(), copying]);
  showNotice(t("share.copied"));
}
