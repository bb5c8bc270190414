import { addresses } from "@/page/addresses";
import { endingIn } from "@/reader/offline/endingIn";
import { isGenuine } from "@/reader/offline/isGenuine";

/** How long its shell may take on a slow line, in milliseconds. */
const SLOWEST = 120_000;

/** How long the site may take to answer whether it can be reached, in milliseconds. */
const SLOWEST_ANSWER = 20_000;

/**
 * Registers the service worker, by which pages can be read without a connection. Only
 * readers who save something, open their shelf, or have installed the site download the
 * shell. Not to be called before a reader sees the page.
 *
 * @returns once it works
 * @throws where the browser does not allow it, or a `TypeError` where the worker can't be had whole
 */
export async function registerWorker(): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      // The next attempt begins anew, and doesn't wait for this one.
      void forgetUnfinished().catch(() => undefined);
      reject(new TypeError("The worker does not activate."));
    }, SLOWEST);
  });
  try {
    await Promise.race([activeWorker(), late]);
  } catch (error) {
    // What answers in the site's place sends no script. Browsers call that a breach of security.
    if (error instanceof TypeError || (await isReached())) throw error;
    throw new TypeError("Something else answers in the site's place.", { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

async function activeWorker(): Promise<void> {
  const registration = await navigator.serviceWorker.register(addresses.worker(), {
    updateViaCache: "none",
  });
  if (registration.active) return;
  const worker = registration.installing ?? registration.waiting;
  if (!worker) throw new TypeError("The worker could not be installed.");
  await new Promise<void>((resolve, reject) => {
    const look = () => {
      if (worker.state === "activated") resolve();
      if (worker.state === "redundant") reject(new TypeError("The worker could not be installed."));
    };
    worker.addEventListener("statechange", look);
    look();
  });
}

async function forgetUnfinished(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  if (registration && !registration.active) await registration.unregister();
}

/** Tells whether the site itself answers. */
async function isReached(): Promise<boolean> {
  const address = addresses.worker();
  try {
    const response = await fetch(address, { cache: "no-store", ...endingIn(SLOWEST_ANSWER) });
    return await isGenuine(address, response);
  } catch {
    return false;
  }
}
