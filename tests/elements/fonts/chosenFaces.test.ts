import { describe, expect, test } from "vitest";
import { chosenFaces } from "@/elements/fonts/chosenFaces";

const ENGLISH = ["serif", "serif-italic"];
const URDU = ["nastaliq", "latin"];
const BOTH = [...URDU, ...ENGLISH];

describe("chosenFaces", () => {
  test.each([
    [BOTH, {}, BOTH],
    [BOTH, { light: "" }, []],
    [ENGLISH, { latinFace: "sans" }, []],
    [URDU, { latinFace: "sans" }, ["nastaliq"]],
    [URDU, { arabicFace: "naskh" }, ["naskh", "latin"]],
    [["nastaliq", "naskh"], { arabicFace: "naskh" }, ["naskh"]],
    [BOTH, { arabicFace: "system" }, ENGLISH],
    [["naskh", "latin"], {}, ["naskh", "latin"]],
    [["naskh", "latin"], { arabicFace: "system" }, []],
    [["nastaliq", "latin", "latin-signs"], { arabicFace: "system" }, []],
    [["nastaliq", "latin", "latin-signs"], { latinFace: "sans" }, ["nastaliq"]],
    [[""], {}, []],
  ])("returns for %j, with %j: %j", (faces, marks, left) => {
    expect(chosenFaces(faces, marks)).toEqual(left);
  });
});
