import type { Body } from "@/core/library";
import { prepared } from "@/page/prepared";
import { makeArticle } from "../article/makeArticle";
import type { Folder } from "../files/sortFiles";
import { mapBodies, type SentArticle, sendArticle } from "./sentArticle";

/** Makes an article of its folder, to be sent: in a thread, or where no thread is needed. */
export default function makeInThread(folder: Folder): SentArticle<string> {
  return mapBodies(sendArticle(makeArticle(folder)), writeBody);
}

/** Writes a body as it is prepared for rendering. */
export function writeBody(body: Body): string {
  return prepared.body("articles", "", "en").format(body);
}
