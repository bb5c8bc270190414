import { parentPort } from "node:worker_threads";
import { detailsOf, type ProblemDetails } from "@/core/problems";
import { type MarkdownDocument, readMarkdown } from "@/markdown/readMarkdown";
import type { TextFile } from "../files/contentFile";
import { readText } from "../texts/readText";
import { readAlone } from "./readAlone";

/** A document as one thread sends it to another: problems lose what they are on the way. */
export interface SentDocument extends Omit<MarkdownDocument, "problems"> {
  readonly problems: readonly ProblemDetails[];
}

/** What a thread says of a file that it was sent. */
export interface FileTried {
  /** Of Markdown only. */
  readonly document?: SentDocument;
  /**
   * Seconds of a processor’s time that a build spends on the file: parsing counts once,
   * everything else twice, since it is done again with the whole publication.
   */
  readonly seconds: number;
}

// Runs in a thread of its own: does all with each file that is done with it, and sends what took longest.
parentPort?.on("message", (file: TextFile) => {
  parentPort?.postMessage(tryFile(file));
});
parentPort?.postMessage("ready");

function tryFile(file: TextFile): FileTried {
  const begun = process.cpuUsage();
  if (!file.path.endsWith(".md")) {
    readAlone(file);
    return { seconds: 2 * secondsSince(begun) };
  }
  const document = readMarkdown({ file: file.path, text: readText(file).text });
  const parsed = process.cpuUsage();
  readAlone({ ...file, document });
  return {
    document: { ...document, problems: document.problems.map(detailsOf) },
    seconds: secondsSince(begun) + secondsSince(parsed),
  };
}

function secondsSince(moment: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(moment);
  return (user + system) / 1_000_000;
}
