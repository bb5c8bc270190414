import { parentPort } from "node:worker_threads";
import { detailsOf, type ProblemDetails } from "@/core/problems";
import { type MarkdownDocument, readMarkdown } from "@/markdown/readMarkdown";
import type { TextFile } from "./contentFile";
import { readAlone } from "./readAlone";
import { readText } from "./readText";

/** A document as one thread sends it to another: problems lose what they are on the way. */
export interface SentDocument extends Omit<MarkdownDocument, "problems"> {
  readonly problems: readonly ProblemDetails[];
}

/** What a thread says of a file that it was sent. */
export interface FileTried {
  /** Of Markdown only. */
  readonly document?: SentDocument;
}

// Runs in a thread of its own: does all with each file that is done with it, and sends what took longest.
parentPort?.on("message", (file: TextFile) => {
  parentPort?.postMessage(tryFile(file));
});
parentPort?.postMessage("ready");

function tryFile(file: TextFile): FileTried {
  if (!file.path.endsWith(".md")) {
    readAlone(file);
    return {};
  }
  const document = readMarkdown({ file: file.path, text: readText(file).text });
  readAlone({ ...file, document });
  return { document: { ...document, problems: document.problems.map(detailsOf) } };
}
