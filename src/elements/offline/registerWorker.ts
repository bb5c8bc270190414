import { addresses } from "@/page/addresses";

/** How long its shell may take on a slow line, in milliseconds. */
const SLOWEST = 120_000;

/**
 * Registers the service worker, by which pages can be read without a connection. Only
 * readers who save something, open their shelf, or have installed the site download the
 * shell. Not to be called before a reader sees the page.
 *
 * @returns once it works
 * @throws where the browser does not allow it, or the worker can't be fetched whole
 */
export async function registerWorker(): Promise<void> {
  const registration = await navigator.serviceWorker.register(addresses.worker(), {
    updateViaCache: "none",
  });
  if (registration.active) return;
  const worker = registration.installing ?? registration.waiting;
  if (!worker) return;
  await new Promise<void>((resolve, reject) => {
    setTimeout(() => reject(new TypeError("The worker does not activate.")), SLOWEST);
    const look = () => {
      if (worker.state === "activated") resolve();
      if (worker.state === "redundant") reject(new TypeError("The worker could not be installed."));
    };
    worker.addEventListener("statechange", look);
    look();
  });
}
