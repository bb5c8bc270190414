import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { FACES } from "@/prepare/faces/faces";

interface Rule {
  readonly face: string;
  readonly family: string;
  /** Tells whether the browser takes the face for a character; all without a range. */
  readonly isFor: (character: string) => boolean;
}

/** What the style sheet says of the faces. */
const rules = [
  ...readFileSync("src/styles/faces.css", "utf8").matchAll(/@font-face \{([^}]*)\}/g),
].flatMap(([, rule = ""]): Rule[] => {
  const face = /faces\/([\w-]+)\.woff2/.exec(rule)?.[1];
  const style = /font-style: (\w+)/.exec(rule)?.[1] ?? "normal";
  const family = `${/font-family: "([^"]*)"/.exec(rule)?.[1]} ${style}`;
  const spans = [...rule.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].map(
    ([, from = "", to = from]) => [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const,
  );
  const isFor = (character: string) => {
    const code = character.codePointAt(0) ?? 0;
    return spans.length === 0 || spans.some(([from, to]) => from <= code && code <= to);
  };
  return face ? [{ face, family, isFor }] : [];
});

const charactersOf = (name: string) => [
  ...(FACES.find((face) => face.name === name)?.characters ?? ""),
];

test("the style sheet names all faces", () => {
  const named = new Set(rules.map(({ face }) => face));
  expect(FACES.filter(({ name }) => !named.has(name))).toEqual([]);
});

test.each(rules.map((rule) => [rule.family, rule.face, rule] as const))(
  "in %s each character of %s is asked of this face, and of no other of the family",
  (family, face, { isFor }) => {
    const characters = charactersOf(face);
    expect(characters.filter((character) => !isFor(character))).toEqual([]);
    const others = rules.filter((other) => other.family === family && other.face !== face);
    for (const other of others)
      expect(characters.filter(other.isFor), `also asked of ${other.face}`).toEqual([]);
  },
);
