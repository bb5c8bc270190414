import {
  type Atrule,
  type AttributeSelector,
  type CssNode,
  generate,
  type List,
  type Selector,
  walk,
} from "css-tree";
import type { Findings } from "../Findings";
import {
  ATTRIBUTES,
  IDLE_PSEUDO_CLASSES,
  IDLE_PSEUDO_ELEMENTS,
  PROPERTIES,
  PSEUDO_CLASSES,
} from "../vocabulary";
import { isDeclarationKept } from "./isDeclarationKept";
import { PLAIN_VALUE } from "./parseValue";
import { refuseReference, shortened } from "./report";

/** Removes the rules of a style sheet that can’t be kept, and what can’t be kept in the others. */
export function cleanRules(children: List<CssNode>, findings: Findings): void {
  children.forEach((node, item, list) => {
    if (!isRuleKept(node, findings)) list.remove(item);
  });
}

function isRuleKept(node: CssNode, findings: Findings): boolean {
  switch (node.type) {
    case "Rule":
      if (node.prelude.type !== "SelectorList") {
        findings.leaveOut(`a rule for “${shortened(generate(node.prelude))}”`);
        return false;
      }
      node.prelude.children.forEach((selector, item, list) => {
        if (selector.type !== "Selector" || !isSelectorKept(selector, findings)) list.remove(item);
      });
      // What no selector chooses is looked at all the same: it may have been meant to load something.
      cleanBlock(node.block.children, findings);
      return !node.prelude.children.isEmpty && !node.block.children.isEmpty;
    case "Atrule":
      return isAtRuleKept(node, findings);
    case "Raw":
      findings.leaveOut(`“${shortened(node.value)}”, which is not CSS`);
      return false;
    default:
      return false;
  }
}

function isAtRuleKept(rule: Atrule, findings: Findings): boolean {
  const name = rule.name.toLowerCase();
  switch (name) {
    case "media": {
      if (!rule.block) return false;
      const isKnown = rule.prelude?.type === "AtrulePrelude" && !has(rule.prelude, isUnread);
      if (!isKnown) findings.leaveOut("“@media”");
      cleanRules(rule.block.children, findings);
      return isKnown && !rule.block.children.isEmpty;
    }
    case "import":
      return findings.forbid("an external style sheet");
    case "charset":
    case "namespace":
      return false;
    case "font-face":
      walk(rule, (node) => {
        // CorelDRAW names a typeface that is a part of the drawing.
        if (node.type === "Url" && !/^(?:data:|#)/i.test(node.value))
          refuseReference(node.value, findings);
      });
      findings.leaveOut("an embedded typeface, “@font-face”");
      return false;
    default:
      if (/^(?:-webkit-|-moz-)?keyframes$/.test(name)) findings.moves();
      else findings.leaveOut(`“@${name}”`);
      return false;
  }
}

function isSelectorKept(selector: Selector, findings: Findings): boolean {
  let unknown: string | undefined;
  let isIdle = false;
  walk(selector, (node) => {
    switch (node.type) {
      case "PseudoClassSelector": {
        const name = node.name.toLowerCase();
        if (IDLE_PSEUDO_CLASSES.has(name)) isIdle = true;
        else if (!PSEUDO_CLASSES.has(name)) unknown ??= `:${name}`;
        break;
      }
      case "TypeSelector":
        if (node.name.includes("|")) unknown ??= node.name;
        break;
      case "Combinator":
        // To look at all siblings before each element takes the square of their number.
        if (node.name === "~" || node.name === "||") unknown ??= node.name;
        break;
      case "PseudoElementSelector":
        if (IDLE_PSEUDO_ELEMENTS.test(node.name)) isIdle = true;
        else unknown ??= generate(node);
        break;
      case "AttributeSelector":
        if (!isAttributeKept(node)) unknown ??= generate(node);
        break;
      case "NestingSelector":
      case "Raw":
        unknown ??= generate(node);
        break;
    }
  });
  if (unknown !== undefined) findings.leaveOut(`a rule for “${shortened(generate(selector))}”`);
  return unknown === undefined && !isIdle;
}

/**
 * Whether a selector finds the attribute as it was written, and quickly: words inside of long
 * values would be looked for again for each rule.
 */
function isAttributeKept({ name: { name }, matcher, value }: AttributeSelector): boolean {
  if (!ATTRIBUTES.has(name) && !PROPERTIES.has(name)) return false;
  if (matcher === null || value === null) return true;
  const wanted = value.type === "String" ? value.value : value.name;
  // Other values are written anew where an attribute is a property.
  const isSame = ATTRIBUTES.has(name) || (PLAIN_VALUE.test(wanted) && wanted === wanted.trim());
  return isSame && /^[|^$]?=$/.test(matcher);
}

/** Removes what can’t be kept in a block of declarations. */
export function cleanBlock(children: List<CssNode>, findings: Findings): void {
  children.forEach((node, item, list) => {
    if (node.type === "Declaration" && isDeclarationKept(node, findings)) return;
    if (node.type === "Raw" && node.value.trim() !== "") {
      findings.leaveOut(`“${shortened(node.value)}”, which is not CSS`);
    } else if (node.type === "Rule" || node.type === "Atrule") {
      isRuleKept(node, findings);
      findings.leaveOut("a nested rule");
    }
    list.remove(item);
  });
}

function has(tree: CssNode, test: (node: CssNode) => boolean): boolean {
  let found = false;
  walk(tree, (node) => {
    found ||= test(node);
  });
  return found;
}

function isUnread({ type }: CssNode): boolean {
  return type === "Raw" || type === "Url" || type === "Function" || type === "String";
}
