import { tokenize, tokenTypes } from "css-tree";
import type { Findings } from "../Findings";
import { FUNCTIONS, PSEUDO_CLASSES } from "../vocabulary";

/**
 * Refuses escaped names of functions and rules: browsers resolve the escapes, and then read
 * what follows in another way than it seems.
 */
export function refuseDisguises(css: string, findings: Findings): void {
  if (!css.includes("\\")) return;
  tokenize(css, (type, start, end) => {
    if (type !== tokenTypes.Function && type !== tokenTypes.AtKeyword) return;
    const name = css.slice(start, end);
    if (name.includes("\\")) findings.forbid(`“${name}” in a style`);
  });
}

/**
 * Checks CSS that was written, token by token as a browser reads it, however it came about.
 *
 * @returns the same CSS
 */
export function verified(css: string, findings: Findings): string {
  const { Function: Call, Url, BadUrl, BadString, AtKeyword, String: Quoted } = tokenTypes;
  let inUrl = false;
  tokenize(css, (type, start, end) => {
    const token = css.slice(start, end);
    if (inUrl && type === Quoted && !/^["']#/.test(token))
      findings.forbid(`a reference to ${token}`);
    inUrl = false;
    switch (type) {
      case Call: {
        const name = token.slice(0, -1).toLowerCase();
        inUrl = name === "url";
        const isKnown = inUrl || FUNCTIONS.has(name) || PSEUDO_CLASSES.has(name);
        if (!isKnown) findings.forbid(`“${name}” in a style`);
        break;
      }
      case Url:
        if (!/^url\(\s*#/i.test(token)) findings.forbid(`a reference to “${token}”`);
        break;
      case BadUrl:
      case BadString:
        findings.forbid("a style that is not CSS");
        break;
      case AtKeyword:
        if (token.toLowerCase() !== "@media") findings.forbid(`“${token}” in a style`);
        break;
    }
  });
  return css;
}
