import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

/** A word that was given up: the glossary in `docs/architecture.md` has the one to use. */
interface GivenUp {
  /** The whole identifier, or the name of a file without its extension. */
  readonly word: RegExp;
  readonly use: string;
  /** Where the word is refused; everywhere if left out. */
  readonly within?: string;
}

const ALIGNMENT = "src/core/alignment/";

const GIVEN_UP: readonly GivenUp[] = [
  { word: /^costsUntil$/i, use: "forwardPass" },
  { word: /^costsAfter$/i, use: "backwardPass" },
  { word: /^addCosts$/, use: "logAddExp" },
  { word: /^addAllCosts$/, use: "logSumExp" },
  { word: /^pairCost$/i, use: "beadCost" },
  { word: /^divisionCost$/, use: "splitCost" },
  { word: /^densityRatio$/, use: "lengthRatio" },
  { word: /^lengthSpread$/, use: "lengthDeviation" },
  { word: /^runDiscount$/, use: "gapExtendDiscount" },
  { word: /^manifold$/, use: "fertility" },
  { word: /^alignable$/i, use: "toSegment or Segment" },
  { word: /^CarriedIds$/, use: "TransferredIds" },
  { word: /^Pair$/, use: "Bead", within: ALIGNMENT },
  { word: /^shapes?$/i, use: "BeadType or beadTypes", within: ALIGNMENT },
  { word: /^things?$/, use: "segments", within: ALIGNMENT },
  { word: /^taken$/, use: "sourceCount", within: ALIGNMENT },
  { word: /^given$/, use: "targetCount", within: ALIGNMENT },
  { word: /^alone$/, use: "gapOpen", within: ALIGNMENT },
  { word: /^left$/, use: "deletion", within: ALIGNMENT },
  { word: /^added$/, use: "insertion", within: ALIGNMENT },
  { word: /^draw[A-Z]/, use: "render…", within: "src/elements/" },
  { word: /(Means|Surroundings)$/, use: "…Environment", within: "src/" },
  { word: /^(Press|Worker|Pictures)Order$/, use: "…Options" },
  { word: /^loadWords$/, use: "loadReaderMessages" },
  { word: /^makeWords$/, use: "makeReaderMessages" },
  { word: /^compileWords$/, use: "compileMessages" },
  { word: /^WordKey$/, use: "MessageKey" },
  { word: /^useIsland$/, use: "useLanguageAttributes" },
  { word: /^usePageIsland$/, use: "usePageLanguageAttributes" },
  { word: /^keepPlace$/, use: "anchorScroll" },
  { word: /^keepsBookmarks$/, use: "hasBookmarkFlag" },
  { word: /^noteBookmarks$/, use: "setBookmarkFlag" },
  { word: /^notedPlaces$/, use: "queuedPlaces" },
  { word: /^notePlace$/, use: "queuePlace" },
  { word: /^forgetNoted$/, use: "removeQueued" },
  { word: /^noteOpened$/, use: "storeOpened" },
  { word: /^noteDeparture$/, use: "storeDeparture" },
  { word: /^askToKeep$/, use: "requestPersistence" },
  { word: /^canKeepPages$/, use: "canSavePages" },
  { word: /^keepInstalled$/, use: "registerInstalled" },
  { word: /^keepOldFiles$/, use: "cacheOldFiles" },
  { word: /^keptSettings$/, use: "storedSettings" },
  { word: /^KeptPlace$/, use: "StoredPlace" },
  { word: /^readKeptPlace$/, use: "readStoredPlace" },
  { word: /^holdText$/, use: "delayText" },
  { word: /^holdPictures$/, use: "deferPictures" },
  { word: /^settlePictures$/, use: "loadDeferredPictures" },
  { word: /^wearFaces$/, use: "applyFaces" },
  { word: /^markSettings$/, use: "setSettingAttributes" },
  { word: /^marksOf$/, use: "settingAttributes" },
  { word: /^markWords$/, use: "highlightWords" },
  { word: /^pressBlock$/, use: "activateBlock" },
  { word: /^pressByKey$/, use: "activateByKey" },
  { word: /^tellFailed$/, use: "showFailed" },
  { word: /^tellFailure$/, use: "showFailure" },
  { word: /^tellCopied$/, use: "showCopied" },
  { word: /^openDrawn$/, use: "openRendered" },
  { word: /^drawnBlocks$/, use: "renderedBlocks" },
  { word: /^DrawnBlock$/, use: "RenderedBlock" },
  { word: /^DrawnBlocks$/, use: "RenderedBlocks" },

  { word: /^pressed$/, use: "activate", within: "src/elements/" },
  { word: /^words$/, use: "t or messages", within: "src/elements/offline/" },
];

const ROOT = path.join(import.meta.dirname, "..");
const FILES = ["app", "bench", "bin", "src", "tests"]
  .flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((file) =>
      path.posix.join(folder, ...file.split(path.sep)),
    ),
  )
  .filter((file) => /\.(js|tsx?)$/.test(file))
  .sort();

/** Comments and quoted strings, which are skipped, or an identifier. */
const TOKEN =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|(?<identifier>[A-Za-z_$][\w$]*)/g;

/** Finds the words in a file that were given up, one message for each place. */
function faults(file: string, text: string): string[] {
  const refused = GIVEN_UP.filter(({ within = "" }) => file.startsWith(within));
  const check = (name: string, place: () => string) =>
    refused
      .filter(({ word }) => word.test(name))
      .map(({ use }) => `${place()}: “${name}” was given up: write “${use}”.`);
  const lineAt = (index: number) => text.slice(0, index).split("\n").length;
  const found = check(path.basename(file).replace(/\..*/, ""), () => file);
  for (const { groups, index } of text.matchAll(TOKEN)) {
    const name = groups?.identifier;
    if (name) found.push(...check(name, () => `${file}:${lineAt(index)}`));
  }
  return found;
}

describe("the project's vocabulary", () => {
  test("no identifier and no file is named by a word that was given up", () => {
    expect(FILES.length).toBeGreaterThan(400);
    const found = FILES.flatMap((file) =>
      faults(file, readFileSync(path.join(ROOT, file), "utf8")),
    );
    expect(found).toEqual([]);
  });

  test("a message names the file, the line, the word, and the word to use instead", () => {
    expect(faults("src/core/a.ts", "const a = 1;\nconst b = addCosts(a, a);\n")).toEqual([
      "src/core/a.ts:2: “addCosts” was given up: write “logAddExp”.",
    ]);
    expect(faults("tests/core/costsUntil.test.ts", "")).toEqual([
      "tests/core/costsUntil.test.ts: “costsUntil” was given up: write “forwardPass”.",
    ]);
  });

  test("comments, strings and longer identifiers are not refused", () => {
    const text = '// addCosts\n/* addCosts\n */ log("addCosts", addCostsOf);';
    expect(faults("src/core/a.ts", text)).toEqual([]);
  });

  test("a word that is given up in one folder only may be used in others", () => {
    expect(faults("src/core/alignment/a.ts", "things")).toHaveLength(1);
    expect(faults("src/core/text/a.ts", "things")).toEqual([]);
  });
});
