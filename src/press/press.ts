import { runSteps } from "@/core/steps";
import type { Edition, PressOptions } from "./edition/Edition";
import type { ResultRecord } from "./edition/LastResult";
import { ResultFolder } from "./edition/ResultFolder";
import { addPrepared } from "./steps/addPrepared";
import { addWordFaces } from "./steps/addWordFaces";
import { checkLinks } from "./steps/checkLinks";
import { checkStyleSheets } from "./steps/checkStyleSheets";
import { compress } from "./steps/compress";
import { dropFlightData } from "./steps/dropFlightData";
import { dropPlaceholders } from "./steps/dropPlaceholders";
import { dropUnreferenced } from "./steps/dropUnreferenced";
import { embedNaskh } from "./steps/embedNaskh";
import { joinStyleSheets } from "./steps/joinStyleSheets";
import { keepUnchanged } from "./steps/keepUnchanged";
import { listRedirects } from "./steps/listRedirects";
import { placeCoreFace } from "./steps/placeCoreFace";
import { placeNotFoundPages } from "./steps/placeNotFoundPages";
import { pressPages } from "./steps/pressPages";
import { readStyleSheets } from "./steps/readStyleSheets";
import { recordResult } from "./steps/recordResult";
import { refuseClientComponents } from "./steps/refuseClientComponents";
import { refuseFaults } from "./steps/refuseFaults";
import { type KindReport, reportSizes } from "./steps/reportSizes";
import { shortenClasses } from "./steps/shortenClasses";
import { takeEarlyScript } from "./steps/takeEarlyScript";
import { takeExport } from "./steps/takeExport";
import { writeHostFiles } from "./steps/writeHostFiles";
import { writeManifest } from "./steps/writeManifest";
import { writeOffers } from "./steps/writeOffers";
import { writeWorker } from "./steps/writeWorker";

/**
 * The steps of the press, in their order. Each works on the edition, and what it returns those
 * behind it may use: the compiler refuses a step that stands before what it needs is made. What
 * is done to single pages is a list of its own, `PAGE_STEPS`, which `pressPages` runs.
 */
const STEPS = [
  refuseClientComponents,
  takeExport,
  dropPlaceholders,
  placeNotFoundPages,
  dropFlightData,
  addPrepared,
  placeCoreFace,
  takeEarlyScript,
  joinStyleSheets,
  shortenClasses,
  embedNaskh,
  pressPages,
  readStyleSheets,
  dropUnreferenced,
  // No style sheet names them, only pages do.
  addWordFaces,
  listRedirects,
  checkStyleSheets,
  checkLinks,
  refuseFaults,
  writeHostFiles,
  keepUnchanged,
  compress,
  // They say how many bytes come over the line, and so come after.
  writeOffers,
  writeWorker,
  compress,
  writeManifest,
  reportSizes,
  recordResult,
] as const;

/**
 * Makes the result from Next's export: takes out what a reader's browser has no
 * use for, checks what is left, and adds what servers need.
 *
 * @returns what the pages weigh, and what the next build needs to know of the result
 * @throws Failure that lists what mustn't be published
 */
export async function press({ folder, last, ...order }: PressOptions): Promise<{
  sizes: KindReport[];
  record: ResultRecord;
}> {
  // Another version of Node may compress in another way.
  const code = `${order.code} ${process.versions.node}`;
  const files = new ResultFolder(folder, last, code);
  const edition: Edition = { ...order, files, faults: [] };
  const { sizes, ...made } = await runSteps(edition, STEPS);
  return { sizes, record: { ...made.record, code } };
}
