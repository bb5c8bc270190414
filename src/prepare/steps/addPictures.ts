import path from "node:path";
import { describeProblems } from "@/content/problems/describeProblems";
import { makePictures } from "../pictures/makePictures";
import type { Preparation } from "./Preparation";

type Needs = Pick<Preparation, "files" | "media" | "root" | "contentDir" | "onFaults" | "signal">;

/** Adds the pictures, in all forms in which they are published. */
export async function addPictures(preparation: Needs): Promise<void> {
  const { files, media, root, contentDir, onFaults, signal } = preparation;
  const cache = path.join(root, ".waraq", "cache", "pictures");
  const pictures = await makePictures(media, { contentDir, cache, signal });
  const { problems } = pictures;
  if (problems.length > 0) onFaults(describeProblems({ problems }, contentDir));
  for (const [name, source] of pictures.files) files.set(name, source);
}
