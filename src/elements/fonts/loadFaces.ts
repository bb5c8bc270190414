import { Data } from "@/page/marks";
import { chosenFaces } from "./chosenFaces";
import { facesOfTypeface, loadFace } from "./pageFaces";

/** For how long a list waits for the letters of its texts, in milliseconds. */
const PATIENCE = 1_000;

/**
 * Fetches the faces of texts that the page was not made for, such as an Urdu quotation
 * on an English page, as far as the reader's settings leave them. What comes too late
 * is left: no line moves once it is seen. Latin letters every device has.
 *
 * @param typefaces of the texts
 */
export async function loadFaces(typefaces: Iterable<string>): Promise<void> {
  const { fonts, documentElement } = document;
  const { dataset } = documentElement;
  const there = () => (dataset[Data.Faces] ?? "").split(" ").filter((name) => name !== "");
  const needed = [...typefaces].filter((typeface) => typeface !== "serif").flatMap(facesOfTypeface);
  const wanted = chosenFaces(needed, dataset).filter((name) => !there().includes(name));
  if (wanted.length === 0 || !fonts?.load) return;
  const loading = wanted.map(async (name) => ((await loadFace(fonts, name)) ? [name] : []));
  const late = new Promise<string[][]>((resolve) => setTimeout(resolve, PATIENCE, []));
  const loaded = await Promise.race([Promise.all(loading), late]);
  if (loaded.length > 0) dataset[Data.Faces] = [...there(), ...loaded.flat()].join(" ");
}
