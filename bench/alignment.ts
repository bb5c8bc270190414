import { alignBlocks } from "@/core/alignment/alignBlocks";
import { DOUBTFUL_BELOW, doubtfulRuns } from "@/core/alignment/doubtfulRuns";
import { alignAll } from "./alignment/alignAll";
import type { Bitext } from "./alignment/bitext";
import { bins, calibrationError, type Judged, threshold } from "./alignment/calibration";
import { longText } from "./alignment/longText";
import { mutatedTexts } from "./alignment/mutatedTexts";
import { printTable } from "./alignment/printTable";
import { readArticles } from "./alignment/readArticles";
import { type DeclarationLanguage, readDeclaration } from "./alignment/readDeclaration";
import { shares } from "./alignment/shares";
import { spoiled } from "./alignment/spoiled";

/**
 * Measures the quality of alignment, the calibration of its confidences, and its time:
 *
 *     npx tsx bench/alignment.ts          120 changed texts of each kind, from seed 1 on
 *     npx tsx bench/alignment.ts 40 500   40 of each, from seed 500 on
 *
 * Precision, recall and F1 are of links, each a source and a target block of one bead,
 * as in ARCADE (Véronis & Langlais 2000, “Evaluation of parallel text alignment
 * systems”). If a block was moved, links are sure or possible (Och & Ney 2003, “A
 * Systematic Comparison of Various Statistical Alignment Models”; see
 * `withoutCrossings`). “beads” is the F1 of whole beads, deletions and insertions
 * included; “whole” is the share of texts without a fault.
 *
 * The gold of (a) was written from the texts before the aligner was run on them; of
 * (b) it follows from (a); (c) is a text that nobody wrote for this project.
 */
const [number = 120, first = 1] = process.argv.slice(2).map(Number);

/** How many blocks the long text has, and how often it is aligned. */
const LONG = 2_000;
const TIMES = 21;

const SCORES = ["precision", "recall", "F1", "beads", "whole"];
const LANGUAGES: readonly DeclarationLanguage[] = ["pes_1", "arb"];

function scores(name: string, texts: readonly Judged[]): string[] {
  const { precision, recall, f1, beadF1, whole } = shares(texts.map(({ score }) => score));
  return [name, String(texts.length), ...[precision, recall, f1, beadF1, whole].map(percent)];
}

function percent(share: number): string {
  return Number.isNaN(share) ? "–" : (share * 100).toFixed(1);
}

const articles = readArticles();
const ofArticles = alignAll(articles);
printTable(
  ["(a) the publication’s articles", "texts", ...SCORES],
  [
    ...articles.map(({ name }, index) => scores(name, ofArticles.slice(index, index + 1))),
    scores("all", ofArticles),
  ],
);

const changed = new Map(
  [...mutatedTexts(articles, number, first)].map(([kind, texts]) => [kind, alignAll(texts)]),
);
const ofChanged = [...changed.values()].flat();
printTable(
  ["(b) the same, changed", "texts", ...SCORES],
  [...[...changed].map(([kind, texts]) => scores(kind, texts)), scores("all", ofChanged)],
);

const declarations = LANGUAGES.flatMap((language) => [
  readDeclaration(language),
  readDeclaration(language, { flat: true }),
]);
const ofDeclarations = alignAll(declarations);
const changedDeclarations = [...mutatedTexts(declarations, number, first).values()].flat();
const ofChangedDeclarations = alignAll(changedDeclarations);
printTable(
  ["(c) the Universal Declaration of Human Rights", "texts", ...SCORES],
  [
    ...declarations.map(({ name }, index) => scores(name, ofDeclarations.slice(index, index + 1))),
    scores("the same, changed as in (b)", ofChangedDeclarations),
  ],
);

const EDGES = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1];
for (const [name, texts] of [
  ["articles, as they are and changed", [...ofArticles, ...ofChanged]],
  ["declarations, as they are and changed", [...ofDeclarations, ...ofChangedDeclarations]],
] as const) {
  printTable(
    [`confidence: ${name}`, "beads", "mean", "right"],
    [
      ...bins(texts, EDGES).map(({ from, to, beads, confidence, right }) => [
        `from ${percent(from)} to ${percent(to)}`,
        String(beads),
        percent(confidence),
        percent(right),
      ]),
      ["expected calibration error", "", "", percent(calibrationError(texts))],
    ],
  );
}

printTable(
  [
    "doubting, over the articles",
    "doubted that are wrong",
    "wrong that are doubted",
    "right that are doubted",
    "texts with a fault",
    "texts without",
  ],
  [0.5, 0.6, 0.7, 0.8, 0.9, 0.95].map((below) => {
    const found = threshold([...ofArticles, ...ofChanged], below);
    return [
      `below ${percent(below)}${below === DOUBTFUL_BELOW ? ", as the build does" : ""}`,
      ...[found.wrong, found.caught, found.disturbed, found.brokenTexts, found.soundTexts].map(
        percent,
      ),
    ];
  }),
);

printTable(
  ["warnings: the articles’ translations", "texts with any", "most in a text"],
  Object.entries(spoiled).map(([name, spoil]) => {
    const runs = spoil(articles).map(
      ({ original, translation }) => doubtfulRuns(alignBlocks(original, translation)).length,
    );
    const warned = runs.filter((number) => number > 0).length;
    return [name, `${warned} of ${runs.length}`, String(Math.max(...runs))];
  }),
);

printTable(
  [`time of ${LONG.toLocaleString("en")} blocks, ms`, "median", "least"],
  [
    time("with headings", longText(articles, LONG)),
    time("without", longText(articles, LONG, { flat: true })),
  ],
);

function time(name: string, text: Pick<Bitext, "original" | "translation">): string[] {
  const times = Array.from({ length: TIMES }, () => {
    const start = performance.now();
    alignBlocks(text.original, text.translation);
    return performance.now() - start;
  }).sort((one, other) => one - other);
  return [name, (times[Math.floor(TIMES / 2)] ?? 0).toFixed(0), (times[0] ?? 0).toFixed(0)];
}
