import { isNastaliq } from "./pageFaces";

/**
 * Returns the faces of a page that are still needed with the typefaces that the reader has
 * chosen, by the attributes of her settings on the document.
 *
 * @param marks `<html>`'s data attributes
 */
export function chosenFaces(
  faces: readonly string[],
  { light, latinFace, arabicFace }: DOMStringMap,
): readonly string[] {
  if (light !== undefined) return [];
  const chosen = faces.map((face) => {
    if (!isNastaliq(face) && face !== "naskh") {
      // Latin words in Urdu text go with the device's own face as well.
      return latinFace || (face.startsWith("latin") && arabicFace === "system") ? "" : face;
    }
    if (arabicFace === "system") return "";
    return arabicFace === "naskh" ? arabicFace : face;
  });
  return [...new Set(chosen)].filter(Boolean);
}
