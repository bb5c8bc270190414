import { fillNotice } from "./noticeBar";
import { pageLocale } from "./pageLocale";

/**
 * What is said where nothing else can be, in each language: put in by the bundle, since
 * all other words have to be fetched.
 */
declare const FAILED: Readonly<Record<string, string>>;

/** How long something may take before the reader is told that it does not come, in milliseconds. */
const PATIENCE = 20_000;

/**
 * Runs what a click sets off. The reader gets a message if it fails or does not end, so
 * that no click is left without an answer.
 *
 * @param work may answer by itself; it must not wait for the reader
 * @returns when it has come to its end, or failed to
 */
export async function activate(work: () => unknown): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, PATIENCE);
  });
  try {
    await Promise.race([work(), late]);
  } catch {
    showFailed();
  } finally {
    clearTimeout(timer);
  }
}

/** Tells the reader, in few words that are at hand, that something did not work. */
function showFailed(): void {
  fillNotice(FAILED[pageLocale()] ?? Object.values(FAILED).join(" "));
}
