import { parseSrcset, type SrcSetDefinition } from "srcset";

/** Reads the candidates of a `srcset`, which a tree has as one text or as several. */
export function srcSetOf(value: unknown): SrcSetDefinition[] {
  return value === undefined ? [] : parseSrcset([value].flat().join(", "));
}
