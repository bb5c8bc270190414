import { whenSeen } from "../page/whenSeen";

/** Where the site runs as a program of its own, it opens without a connection too. */
export function registerInstalled(): void {
  if (!matchMedia("(display-mode: standalone)").matches || !navigator.serviceWorker) return;
  whenSeen()
    .then(() => import("./registerWorker"))
    .then(({ registerWorker }) => registerWorker())
    // Without a connection there is nothing to fetch, and what is kept goes on working.
    .catch(() => undefined);
}
