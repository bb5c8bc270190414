import { PREPARED_WORKER } from "@/page/prepared";
import { bundleWorker } from "../scripts/bundleWorker";
import type { Preparation } from "./Preparation";

/** Adds the service worker, which the press completes. */
export async function addWorker({
  files,
  root,
  remember,
}: Pick<Preparation, "files" | "root" | "remember">): Promise<void> {
  files.set(PREPARED_WORKER, await remember("worker", () => bundleWorker(root)));
}
