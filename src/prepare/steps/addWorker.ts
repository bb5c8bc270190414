import { PREPARED_WORKER } from "@/page/prepared";
import { bundleWorker } from "../scripts/bundleWorker";
import type { Preparation } from "./Preparation";

/** Adds the service worker, which the press completes. */
export async function addWorker({
  files,
  root,
}: Pick<Preparation, "files" | "root">): Promise<void> {
  files.set(PREPARED_WORKER, await bundleWorker(root));
}
