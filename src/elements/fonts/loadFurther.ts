import { faceName } from "@/page/faceMarks";
import { type EarlyPage, marksIn } from "../page/EarlyPage";
import { chosenFaces } from "./chosenFaces";
import { loadFace } from "./pageFaces";

/** For how long a browser hides text whose face is under way, in milliseconds. */
const BLOCK_PERIOD = 3_000;

/** Loads the faces that a page needs after its first screens, as far as the reader wants them. */
export async function loadFurther({ later }: EarlyPage): Promise<void> {
  const { fonts, documentElement } = document;
  if (!later || !fonts?.load) return;
  const wanted = chosenFaces(marksIn(later).map(faceName), documentElement.dataset);
  const late = new Promise((resolve) => setTimeout(resolve, BLOCK_PERIOD));
  await Promise.race([Promise.all(wanted.map((name) => loadFace(fonts, name))), late]);
}
