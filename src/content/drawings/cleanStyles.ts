import {
  type Atrule,
  type AttributeSelector,
  type CssNode,
  type Declaration,
  generate,
  type List,
  type ParseOptions,
  parse,
  type Selector,
  tokenize,
  tokenTypes,
  walk,
} from "css-tree";
import {
  ATTRIBUTES,
  FUNCTIONS,
  IDLE_PROPERTIES,
  IDLE_PSEUDO_CLASSES,
  IDLE_PSEUDO_ELEMENTS,
  LOADING_FUNCTIONS,
  MOVING_PROPERTIES,
  PROPERTIES,
  PSEUDO_CLASSES,
} from "./vocabulary";

/** What a cleaning does with what it can’t keep. */
export interface Findings {
  /** Notes what is left out although it may show. */
  leaveOut(what: string): void;
  /** Notes that the drawing moves, which what is published of it won’t. */
  moves(): void;
  /** Refuses the drawing: it would load or run something. */
  forbid(what: string): never;
}

/** The properties that take parts of the same document, and nothing else by an address. */
const REFERRING_PROPERTIES =
  /^(?:fill|stroke|filter|mask|clip-path|marker|marker-start|marker-mid|marker-end)$/;

/** What these come to decides how much work a drawing is, and has to be told without a browser. */
const PLAIN_PROPERTIES =
  /^(?:filter|mask|clip-path|marker|marker-start|marker-mid|marker-end|stroke-dasharray|transform|translate|rotate|scale|opacity|mix-blend-mode|isolation|x|y|cx|cy|r|rx|ry|width|height)$/;

/** Prefixed properties that show in browsers; all others are for other programs, or for pages. */
const SHOWING_PREFIXED =
  /^-webkit-(?:mask|filter|clip-path|text-stroke|text-fill|box-shadow|transform)/;

const OPTIONS = { parseCustomProperty: true, onParseError: () => undefined } satisfies ParseOptions;

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
  const sheet = parse(css, { ...OPTIONS, context: "stylesheet" });
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
  const list = parse(css, { ...OPTIONS, context: "declarationList" });
  if (list.type !== "DeclarationList") return "";
  cleanBlock(list.children, findings);
  return verified(generate(list), findings);
}

/** What can hold neither address nor function: nearly all attributes of nearly all drawings. */
const PLAIN_VALUE = /^[\w\s#.,%+-]*$/;

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
    findings.leaveOut(`“${property}: ${short(value)}”, which isn’t CSS`);
    return undefined;
  }
  if (!isValueKept(property, parsed, findings)) return undefined;
  return verified(generate(parsed), findings);
}

/** Parses the value of a property; nothing comes of what isn’t CSS. */
export function parseValue(value: string): CssNode | undefined {
  try {
    return parse(value, { ...OPTIONS, context: "value" });
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * Refuses names of functions and rules that are written with escapes: to browsers
 * they are the names meant, and what follows is read otherwise than it seems.
 */
function refuseDisguises(css: string, findings: Findings): void {
  if (!css.includes("\\")) return;
  tokenize(css, (type, start, end) => {
    if (type !== tokenTypes.Function && type !== tokenTypes.AtKeyword) return;
    const name = css.slice(start, end);
    if (name.includes("\\")) findings.forbid(`“${name}” in a style`);
  });
}

/** Looks at what was written as a browser takes it apart, however it came about. */
function verified(css: string, findings: Findings): string {
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
        findings.forbid("a style that isn’t CSS");
        break;
      case AtKeyword:
        if (token.toLowerCase() !== "@media") findings.forbid(`“${token}” in a style`);
        break;
    }
  });
  return css;
}

function cleanRules(children: List<CssNode>, findings: Findings): void {
  children.forEach((node, item, list) => {
    if (!isRuleKept(node, findings)) list.remove(item);
  });
}

function isRuleKept(node: CssNode, findings: Findings): boolean {
  switch (node.type) {
    case "Rule":
      if (node.prelude.type !== "SelectorList") {
        findings.leaveOut(`a rule for “${short(generate(node.prelude))}”`);
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
      findings.leaveOut(`“${short(node.value)}”, which isn’t CSS`);
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
      return findings.forbid("a style sheet from elsewhere");
    case "charset":
    case "namespace":
      return false;
    case "font-face":
      walk(rule, (node) => {
        // CorelDRAW names a typeface that is a part of the drawing.
        if (node.type === "Url" && !/^(?:data:|#)/i.test(node.value))
          refuseReference(node.value, findings);
      });
      findings.leaveOut("a typeface of its own, “@font-face”");
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
  if (unknown !== undefined) findings.leaveOut(`a rule for “${short(generate(selector))}”`);
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

function cleanBlock(children: List<CssNode>, findings: Findings): void {
  children.forEach((node, item, list) => {
    if (node.type === "Declaration" && isDeclarationKept(node, findings)) return;
    if (node.type === "Raw" && node.value.trim() !== "") {
      findings.leaveOut(`“${short(node.value)}”, which isn’t CSS`);
    } else if (node.type === "Rule" || node.type === "Atrule") {
      isRuleKept(node, findings);
      findings.leaveOut("a rule inside another");
    }
    list.remove(item);
  });
}

function isDeclarationKept(declaration: Declaration, findings: Findings): boolean {
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

function isValueKept(property: string, value: CssNode, findings: Findings): boolean {
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
        unknown ??= `“${property}: ${short(node.value)}”, which isn’t CSS`;
        break;
    }
  });
  if (unknown !== undefined) findings.leaveOut(unknown);
  return unknown === undefined;
}

function refuseReference(address: string, findings: Findings): never {
  return findings.forbid(`a reference to “${short(address.trim())}”`);
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

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
