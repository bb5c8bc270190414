import { type CssNode, type Declaration, walk } from "css-tree";
import type { Findings } from "../Findings";
import {
  FUNCTIONS,
  IDLE_PROPERTIES,
  LOADING_FUNCTIONS,
  MOVING_PROPERTIES,
  PROPERTIES,
} from "../vocabulary";
import { refuseReference, shortened } from "./report";

/** The properties that take parts of the same document, and nothing else by an address. */
const REFERRING_PROPERTIES =
  /^(?:fill|stroke|filter|mask|clip-path|marker|marker-start|marker-mid|marker-end)$/;

/** What these come to decides how much work a drawing is, and has to be told without a browser. */
const PLAIN_PROPERTIES =
  /^(?:filter|mask|clip-path|marker|marker-start|marker-mid|marker-end|stroke-dasharray|transform|translate|rotate|scale|opacity|mix-blend-mode|isolation|x|y|cx|cy|r|rx|ry|width|height)$/;

/** Prefixed properties that show in browsers; all others are for other programs, or for pages. */
const SHOWING_PREFIXED =
  /^-webkit-(?:mask|filter|clip-path|text-stroke|text-fill|box-shadow|transform)/;

/** Tells whether a declaration may stay, and reports why not. */
export function isDeclarationKept(declaration: Declaration, findings: Findings): boolean {
  const { property: written, value } = declaration;
  const isCustom = written.startsWith("--");
  const property = isCustom ? written : written.toLowerCase();
  if (/^[*_$]/.test(property)) return false;
  if (MOVING_PROPERTIES.test(property)) {
    findings.moves();
    return false;
  }
  const isKnown = isCustom || PROPERTIES.has(property);
  if (isKnown) return isValueKept(property, value, findings);
  // Whatever it is, it mustn’t have been meant to load something.
  isValueKept(property, value, { ...findings, leaveOut: () => undefined });
  const isPrefixed = /^-(?!-)/.test(property) && !SHOWING_PREFIXED.test(property);
  if (!isPrefixed && !IDLE_PROPERTIES.has(property)) findings.leaveOut(`“${property}”`);
  return false;
}

/** Tells whether a value of a property may stay, and reports why not. */
export function isValueKept(property: string, value: CssNode, findings: Findings): boolean {
  let unknown: string | undefined;
  walk(value, (node) => {
    switch (node.type) {
      case "Url":
        if (!node.value.trim().startsWith("#")) refuseReference(node.value, findings);
        if (!REFERRING_PROPERTIES.test(property)) unknown ??= `“${property}” with an address`;
        break;
      case "Function": {
        const name = node.name.toLowerCase();
        if (LOADING_FUNCTIONS.test(name)) findings.forbid(`“${name}” in a style`);
        if (!FUNCTIONS.has(name) || (name === "var" && PLAIN_PROPERTIES.test(property)))
          unknown ??= `“${property}” with “${name}”`;
        break;
      }
      case "Raw":
        unknown ??= `“${property}: ${shortened(node.value)}”, which is not CSS`;
        break;
    }
  });
  if (unknown !== undefined) findings.leaveOut(unknown);
  return unknown === undefined;
}
