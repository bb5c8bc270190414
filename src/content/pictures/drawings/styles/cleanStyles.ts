import { generate, parse } from "css-tree";
import type { Findings } from "../Findings";
import { refuseDisguises, verified } from "./checkTokens";
import { cleanBlock, cleanRules } from "./cleanRules";
import { isValueKept } from "./isDeclarationKept";
import { PARSING, PLAIN_VALUE, parseValue } from "./parseValue";
import { shortened } from "./report";

/**
 * Cleans a style sheet: rules, selectors, properties and functions that are known to
 * be harmless stay, and are written anew; all else goes.
 *
 * @example
 * cleanStyleSheet("rect { fill: url( '#wood' ); box-shadow: 0 0 2px }", findings)
 * // "rect{fill:url(#wood)}", and “box-shadow” is left out
 */
export function cleanStyleSheet(css: string, findings: Findings): string {
  refuseDisguises(css, findings);
  const sheet = parse(css, { ...PARSING, context: "stylesheet" });
  if (sheet.type !== "StyleSheet") return "";
  cleanRules(sheet.children, findings);
  return verified(generate(sheet), findings);
}

/**
 * Cleans the declarations of a `style` attribute.
 *
 * @example cleanDeclarations("fill: red; -inkscape-stroke: none", findings) // "fill:red"
 */
export function cleanDeclarations(css: string, findings: Findings): string {
  refuseDisguises(css, findings);
  const list = parse(css, { ...PARSING, context: "declarationList" });
  if (list.type !== "DeclarationList") return "";
  cleanBlock(list.children, findings);
  return verified(generate(list), findings);
}

/**
 * Cleans an attribute that is a property of CSS.
 *
 * @returns nothing where it is to go
 *
 * @example cleanProperty("fill", "url('#wood')", findings) // "url(#wood)"
 */
export function cleanProperty(
  property: string,
  value: string,
  findings: Findings,
): string | undefined {
  if (PLAIN_VALUE.test(value)) return value.trim();
  refuseDisguises(value, findings);
  const parsed = parseValue(value);
  if (!parsed) {
    findings.leaveOut(`“${property}: ${shortened(value)}”, which is not CSS`);
    return undefined;
  }
  if (!isValueKept(property, parsed, findings)) return undefined;
  return verified(generate(parsed), findings);
}
