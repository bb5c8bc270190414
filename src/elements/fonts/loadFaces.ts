import { Data } from "@/page/marks";
import { chosenFaces } from "./chosenFaces";
import { facesOfTypeface, loadFace } from "./pageFaces";

/** For how long a list waits for the letters of its texts, in milliseconds. */
const PATIENCE = 1_000;

/** Nastaliq, cut to the words of the publication. */
const CORE = "nastaliq-core";

interface Texts {
  /** Whether they are of the publication, to whose words the core of Nastaliq is cut. */
  readonly arePublished?: boolean;
}

/**
 * Fetches the faces of texts that the page was not made for, such as an Urdu quotation
 * on an English page, as far as the reader's settings leave them. What comes too late
 * is left: no line moves once it is seen. `<body data-faces>` names them, so that only what says
 * its typeface as that of a text (`data-text-typeface`) is set in them, and nothing that is there.
 *
 * @param typefaces of the texts; the page's own it has, or has done without
 */
export async function loadFaces(
  typefaces: Iterable<string>,
  { arePublished = false }: Texts = {},
): Promise<void> {
  const { fonts, body, documentElement } = document;
  const { dataset } = documentElement;
  const there = () =>
    [dataset, body.dataset].flatMap((of) => of[Data.Faces]?.split(" ").filter(Boolean) ?? []);
  const needed = [...typefaces]
    .filter((typeface) => typeface !== dataset[Data.Typeface])
    .flatMap(facesOfTypeface);
  // Offline the one or the other may be at hand.
  const oneOf = (name: string) => {
    if (name !== "nastaliq") return [name];
    return arePublished ? [CORE, name] : [name, CORE];
  };
  const isThere = (name: string) =>
    there().includes(name) || (arePublished && name === "nastaliq" && there().includes(CORE));
  const wanted = chosenFaces(needed, dataset)
    .filter((name) => !isThere(name))
    .map(oneOf);
  if (wanted.length === 0 || !fonts?.load) return;
  const loading = wanted.map(async (names) => {
    for (const name of names) if (await loadFace(fonts, name)) return [name];
    return [];
  });
  const late = new Promise<string[][]>((resolve) => setTimeout(resolve, PATIENCE, []));
  const loaded = (await Promise.race([Promise.all(loading), late])).flat();
  if (loaded.length > 0) {
    body.dataset[Data.Faces] = [...(body.dataset[Data.Faces]?.split(" ") ?? []), ...loaded].join(
      " ",
    );
  }
}
