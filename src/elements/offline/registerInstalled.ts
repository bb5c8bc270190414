import { whenSeen } from "../page/whenSeen";

/**
 * Registers the service worker if the site is installed as an app, so that it opens without
 * a connection.
 */
export function registerInstalled(): void {
  if (!matchMedia("(display-mode: standalone)").matches || !navigator.serviceWorker) return;
  whenSeen()
    .then(() => import("./registerWorker"))
    .then(({ registerWorker }) => registerWorker())
    // Without a connection there is nothing to fetch, and what is kept goes on working.
    .catch(() => undefined);
}
