import { type Document, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from "yaml";
import type { Point } from "@/core/problems";
import type { YamlReport } from "./YamlReport";

/** Where something is inside a YAML document: keys and indices, from the root. */
export type Path = readonly PropertyKey[];

/** A node of a document, nothing where there is none, and where it stands, or its owner. */
interface NodeFound {
  readonly point: Point;
  readonly node?: unknown;
}

/** Returns what finds the nodes of a document by their paths. */
export function yamlNodes(
  document: Document,
  report: YamlReport,
): (path: Path, part: "key" | "value") => NodeFound {
  const pairOf = pairFinder();
  return (path, part) => {
    let node: unknown = document.contents;
    let point: Point = { line: report.firstLine, column: 1 };
    for (const [depth, step] of path.entries()) {
      const isLast = depth === path.length - 1;
      if (isMap(node)) {
        const pair = pairOf(node, step);
        if (!pair) return { point };
        const key = pair.key as Node;
        const value = pair.value as Node | null;
        const empty = value === null || (isScalar(value) && value.value === null);
        const wanted = empty || part === "key" || !isLast ? key : value;
        point = report.pointAt(wanted.range?.[0] ?? 0);
        node = value;
      } else if (isSeq(node) && typeof step === "number" && node.items[step]) {
        node = node.items[step];
        point = report.pointAt((node as Node).range?.[0] ?? 0);
      } else {
        return { point };
      }
    }
    return { point, node };
  };
}

/** Returns what finds the pairs of maps by their keys; each map is indexed once. */
function pairFinder(): (map: YAMLMap, name: PropertyKey) => Pair | undefined {
  const indices = new WeakMap<YAMLMap, ReadonlyMap<unknown, Pair>>();
  return (map, name) => {
    let index = indices.get(map);
    if (!index) {
      // Of two alike the first is found.
      index = new Map(
        map.items
          .toReversed()
          .flatMap((pair) => (isScalar(pair.key) ? [[pair.key.value, pair] as const] : [])),
      );
      indices.set(map, index);
    }
    return index.get(name);
  };
}
