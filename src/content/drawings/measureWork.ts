import { type CssNode, generate, parse, walk } from "css-tree";
import type { Point } from "@/core/problems";
import { parseValue } from "./cleanStyles";
import { applied, type Matrix, matrixOf, multiplied, NO_CHANGE } from "./matrix";
import { type Box, type Extent, pathExtent, pointsExtent } from "./pathExtent";
import type { XmlElement } from "./xmlTree";

/** The kinds of work that drawing takes. */
export type WorkKind = "elements" | "outlines" | "surfaces" | "effects" | "text" | "styles";

/** What a drawing would cost a browser, in units that compare: one is about a millisecond. */
export type Work = Readonly<Record<WorkKind, number>>;

/** A drawing that would keep a browser busy for too long, or for ever. */
export class TooComplex extends Error {
  constructor(
    readonly what: string,
    readonly at: Point,
  ) {
    super(what);
  }
}

/**
 * What each piece of work costs, in milliseconds of a slow computer that draws
 * without a graphics card: see `bench/drawings.ts`.
 */
const COST = {
  /** An element, however often it is repeated; and what a `use` adds to that. */
  element: 0.01,
  use: 0.015,
  /** A line or curve of an outline, wherever it is; stroked, it is a shape of its own. */
  segment: 0.001,
  stroke: 0.004,
  /** A thousand pixels along an outline. */
  outline: 0.05,
  /** A dash of a line. */
  dash: 0.008,
  /** A million pixels filled with one colour, a gradient or a pattern. */
  surface: 0.15,
  gradient: 1.4,
  pattern: 9,
  /** A million pixels of a layer of its own: opacity, masks. */
  layer: 1,
  /** A million pixels of a simple step of a filter. */
  step: 2,
  /** A letter, and one that has a place of its own. */
  letter: 0.003,
  place: 0.012,
  /** A value of a property beyond the usual few: style sheets may give one element many. */
  value: 0.01,
  /** A part of a selector, looked at for one element. */
  match: 0.00005,
} as const;

/** The most that a drawing may cost altogether, in milliseconds. */
export const MOST_WORK = 700;

/** A drawing is measured as if it were so wide on a screen, in pixels. */
const SCREEN_WIDTH = 1200;

/** Nobody’s drawing is deeper, by references or by itself. */
const MOST_DEPTH = 200;

/** How many values of properties an element has without being charged for them. */
const USUAL_VALUES = 40;

const WORDS: Readonly<Record<WorkKind, string>> = {
  elements: "elements, counted each time that “use”, patterns, masks or markers repeat them",
  outlines: "lines and curves, dashes included",
  surfaces: "surfaces that cover each other",
  effects: "filters, masks, transparencies and other effects over large surfaces",
  text: "letters",
  styles: "rules of style sheets that are tried on many elements",
};

/** Holds nothing that is drawn where it stands. */
const DRAWN_ON_CALL = new Set(
  "defs symbol clipPath mask marker pattern linearGradient radialGradient filter style title desc".split(
    " ",
  ),
);

/** What is looked at of an element’s style, whichever way it comes by it. */
const RELEVANT =
  /^(?:fill|stroke|filter|mask|clip-path|marker|marker-start|marker-mid|marker-end|stroke-dasharray|stroke-width|opacity|mix-blend-mode|isolation|transform|transform-origin|transform-box|translate|rotate|scale|font|font-size|letter-spacing|word-spacing|writing-mode|x|y|cx|cy|r|rx|ry|width|height)$/;

type Style = Map<string, string[]>;

/** A width and a height, each perhaps left out. */
type Given = { readonly width?: string | undefined; readonly height?: string | undefined };

/** What an element gets from those around it. */
interface Surroundings {
  readonly matrix: Matrix;
  /** Whether the matrix is to be trusted; where it isn’t, everything may cover everything. */
  readonly isPlaced: boolean;
  /** Whether it is only known how large things are, and not where. */
  readonly isFloating: boolean;
  /** Whether percentages are of another viewport than the drawing’s. */
  readonly isNested: boolean;
  /** The size that a `use` gives to what it repeats. */
  readonly given?: Given | undefined;
  /** Values of properties that are inherited, or that an element may inherit by its own wish. */
  readonly style: Style;
  /** How deep it stands, references included. */
  readonly depth: number;
}

/**
 * Estimates how much work a browser has with a drawing, without drawing it: it goes
 * through the elements as a browser does, into whatever `use`, patterns, masks,
 * clips, markers and filters refer to, and stops as soon as the work is too much.
 * What it can’t tell it takes to be as large as the drawing.
 *
 * @param root a cleaned drawing
 * @param size its own, in its own units
 * @throws {TooComplex} where it is more than {@link MOST_WORK}, or without end
 *
 * @example measureWork(root, { width: 800, height: 450 }) // { elements: 0.6, outlines: 2.1, … }
 */
export function measureWork(
  root: XmlElement,
  size: { readonly width: number; readonly height: number },
): Work {
  return new Measure(root, size).work;
}

class Measure {
  readonly work: Record<WorkKind, number> = {
    elements: 0,
    outlines: 0,
    surfaces: 0,
    effects: 0,
    text: 0,
    styles: 0,
  };
  private total = 0;
  private readonly byId = new Map<string, XmlElement>();
  private readonly extents = new Map<XmlElement, Extent>();
  private readonly parents = new Map<XmlElement, XmlElement>();
  private readonly around = new Map<XmlElement, Style>();
  private readonly own = new Map<XmlElement, Style>();
  private readonly rules = new Rules();
  private readonly open = new Set<XmlElement>();
  private readonly width = SCREEN_WIDTH;
  private readonly height: number;
  /** Of the drawing in its own units: what percentages are of. */
  private readonly size: { readonly width: number; readonly height: number };

  constructor(root: XmlElement, size: { readonly width: number; readonly height: number }) {
    this.size = viewBoxOf(root) ?? size;
    this.height = Math.min(8 * SCREEN_WIDTH, (SCREEN_WIDTH * size.height) / size.width);
    this.index(root);
    const scale = SCREEN_WIDTH / this.size.width;
    const { x = 0, y = 0 } = viewBoxOf(root) ?? {};
    this.draw(root, {
      matrix: [scale, 0, 0, scale, -x * scale, -y * scale],
      isPlaced: true,
      isFloating: false,
      isNested: false,
      style: new Map(),
      depth: 0,
    });
  }

  private index(element: XmlElement): void {
    const id = element.attributes.get("id");
    // Browsers take the first of several.
    if (id !== undefined && !this.byId.has(id)) this.byId.set(id, element);
    if (element.name === "style") this.rules.add(textOf(element));
    for (const child of element.children) {
      if (child.type !== "element") continue;
      this.parents.set(child, element);
      this.index(child);
    }
  }

  /** Adds work, and stops where it is too much. */
  private spend(kind: WorkKind, cost: number, { at }: XmlElement): void {
    this.work[kind] += cost;
    this.total += cost;
    if (this.total <= MOST_WORK) return;
    const [most] = (Object.keys(this.work) as WorkKind[]).sort(
      (one, other) => this.work[other] - this.work[one],
    );
    throw new TooComplex(WORDS[most ?? "elements"], at);
  }

  /** Spends what some work costs so many times. */
  private repeat(times: number, element: XmlElement, task: () => void): void {
    const before = { ...this.work };
    task();
    if (times <= 1) return;
    for (const kind of Object.keys(before) as WorkKind[]) {
      this.spend(kind, (this.work[kind] - before[kind]) * (times - 1), element);
    }
  }

  /** Goes into an element that isn’t being gone through already. */
  private enter<T>(element: XmlElement, depth: number, task: () => T): T {
    if (this.open.has(element)) throw new TooComplex("a part that repeats itself", element.at);
    if (depth > MOST_DEPTH) {
      throw new TooComplex(`parts inside each other, more than ${MOST_DEPTH} deep`, element.at);
    }
    this.open.add(element);
    const result = task();
    this.open.delete(element);
    return result;
  }

  /**
   * Counts an element and all that is drawn with it.
   *
   * @returns where on the screen it draws, in pixels
   */
  private draw(element: XmlElement, around: Surroundings, called = false): Box | undefined {
    if (!called && DRAWN_ON_CALL.has(element.name)) return undefined;
    return this.enter(element, around.depth, () => {
      this.spend("elements", COST.element, element);
      this.spend("styles", COST.match * this.rules.parts(element), element);
      const own = this.styleOf(element);
      const inside = this.inside(element, own, around);
      let values = -USUAL_VALUES;
      for (const { length } of inside.style.values()) values += length;
      if (values > 0) this.spend("styles", COST.value * values, element);
      let box = this.drawOwn(element, inside);
      for (const child of element.children) {
        if (child.type === "element") box = union(box, this.draw(child, inside));
        else if (/^(?:text|tspan|textPath|a)$/.test(element.name)) {
          const hasPlaces = ["x", "y", "dx", "dy", "rotate"].some((name) =>
            /\d[\s,]+\S/.test(element.attributes.get(name) ?? ""),
          );
          const cost = hasPlaces ? COST.place : COST.letter;
          this.spend("text", cost * child.value.length, element);
        }
      }
      const target = element.name === "use" ? this.referred(element) : undefined;
      if (target) {
        this.spend("elements", COST.use, element);
        const moved = {
          ...inside,
          matrix: multiplied(inside.matrix, this.placeOf(element)),
          given: {
            width: element.attributes.get("width"),
            height: element.attributes.get("height"),
          },
        };
        box = union(box, this.draw(target, moved, true));
      }
      this.drawEffects(element, own, around, inside, box);
      return box;
    });
  }

  private inside(element: XmlElement, own: Style, around: Surroundings): Surroundings {
    let { matrix, isPlaced, isNested } = around;
    for (const property of own.keys()) {
      if (/^(?:transform-origin|transform-box|translate|rotate|scale)$/.test(property)) {
        isPlaced = false;
      }
    }
    const transforms = own.get("transform") ?? [];
    const change = matrixOf(transforms[0] ?? "");
    if (transforms.length > 1 || !change) isPlaced = false;
    else matrix = multiplied(matrix, change);
    if (around.depth > 0 && /^(?:svg|symbol)$/.test(element.name)) {
      matrix = multiplied(matrix, this.viewportOf(element, around.given ?? {}));
      if (isNested) isPlaced = false;
      isNested = true;
    }
    const style = own.size === 0 ? around.style : new Map([...around.style, ...own]);
    return { ...around, matrix, isPlaced, isNested, style, depth: around.depth + 1 };
  }

  /** What a viewport inside the drawing does to what stands in it. */
  private viewportOf(element: XmlElement, given: Given): Matrix {
    const { width, height } = this.size;
    const own = element.name === "svg" ? element.attributes : new Map<string, string>();
    const lengthOf = (name: "width" | "height", whole: number) =>
      lengthIn(given[name] ?? own.get(name) ?? "100%", whole);
    const [x, y] = [lengthIn(own.get("x") ?? "0", width), lengthIn(own.get("y") ?? "0", height)];
    const box = viewBoxOf(element);
    if (!box) return [1, 0, 0, 1, x, y];
    const scales = [lengthOf("width", width) / box.width, lengthOf("height", height) / box.height];
    const isFilled = /none|slice/.test(element.attributes.get("preserveAspectRatio") ?? "");
    const scale = isFilled ? Math.max(...scales) : Math.min(...scales);
    return [scale, 0, 0, scale, x - box.x * scale, y - box.y * scale];
  }

  /** Counts a shape, a picture or a text by itself. */
  private drawOwn(element: XmlElement, inside: Surroundings): Box | undefined {
    if (/^(?:text|tspan|textPath)$/.test(element.name)) {
      const target = element.name === "textPath" ? this.referred(element) : undefined;
      // Each letter finds its place along the path.
      const segments = target ? this.extentOf(target).segments : 0;
      this.spend("outlines", COST.segment * segments, element);
      const box = target ? this.screen() : this.textBox(element, inside);
      for (const property of ["fill", "stroke"]) this.drawPaint(element, property, inside, box);
      const outline = LETTER_OUTLINE * fontSizeIn(inside.style) * lettersIn(element);
      this.drawDashes(element, inside.style, outline);
      return box;
    }
    const extent = this.extentOf(element);
    if (extent.segments === 0) return undefined;
    const { style } = inside;
    const isStroked = style.get("stroke")?.some((value) => value !== "none") ?? false;
    const scale = scaleOf(inside.matrix);
    const strokes = numbersIn(style.get("stroke-width") ?? ["1"]);
    const strokeWidth = Math.max(1, ...strokes) * scale;
    const isLocated = inside.isPlaced && !(inside.isNested && extent.isRelative);
    const box = isLocated
      ? this.onScreen(extent.box, inside, (isStroked ? strokeWidth : 0) / 2)
      : this.screen();

    const across = this.width + this.height;
    const length = isLocated
      ? Math.min(extent.length * scale, extent.segments * across)
      : extent.segments * across;
    this.spend("outlines", COST.segment * extent.segments, element);
    this.spend("outlines", (COST.outline * length) / 1000, element);
    const layers = element.name === "image" ? 4 : 1;
    if (box) this.spend("surfaces", layers * COST.surface * megapixels(box), element);
    if (isStroked) {
      // Stroked, each piece of an outline is a shape of its own.
      const covered = (length * Math.min(strokeWidth, across)) / 1e6;
      const most = megapixels(this.screen()) * extent.segments;
      this.spend("outlines", COST.stroke * extent.segments, element);
      this.spend("outlines", (COST.outline * length) / 1000, element);
      this.spend("surfaces", COST.surface * Math.min(covered, most), element);
    }
    const told = Number.parseFloat(element.attributes.get("pathLength") ?? "");
    this.drawDashes(element, style, told > 0 ? told : extent.length);
    this.drawMarkers(element, inside, extent);
    for (const property of ["fill", "stroke"]) this.drawPaint(element, property, inside, box);
    return box;
  }

  /** Where a text may be, whichever way it runs. */
  private textBox(element: XmlElement, inside: Surroundings): Box | undefined {
    const { attributes } = element;
    const { style, isPlaced, isNested } = inside;
    const isSpread =
      ["letter-spacing", "word-spacing", "writing-mode"].some((name) => style.has(name)) ||
      ["textLength", "rotate"].some((name) => attributes.has(name));
    const places = ["x", "y", "dx", "dy"].map((name) => attributes.get(name) ?? "0");
    const isSimple = places.every((place) => /^\s*-?[\d.]+(?:px)?\s*$/.test(place));
    if (!isPlaced || isNested || isSpread || !isSimple) return this.screen();
    const size = fontSizeIn(style);
    const [x = 0, y = 0, dx = 0, dy = 0] = places.map((place) => Number.parseFloat(place));
    const long = size * lettersIn(element) + Math.abs(dx);
    const high = 1.5 * size + Math.abs(dy);
    return this.onScreen({ x0: x - long, y0: y - high, x1: x + long, y1: y + high }, inside, 0);
  }

  private drawDashes(element: XmlElement, style: Style, length: number): void {
    for (const value of style.get("stroke-dasharray") ?? []) {
      const dashes = numbersIn([value]);
      // What is computed, or of a size that only a browser knows, may be as short as can be.
      const isPlain = /^(?:[\d.,\s+-]|e[+-]?\d|px|pt|pc|mm|cm|in|q)*$/i.test(value);
      const sum = isPlain ? dashes.reduce((total, dash) => total + dash, 0) : SHORTEST_DASH;
      if (dashes.length === 0 || sum === 0) continue;
      this.spend("outlines", (COST.dash * length * dashes.length) / sum, element);
    }
  }

  private drawMarkers(element: XmlElement, inside: Surroundings, extent: Extent): void {
    if (!/^(?:path|line|polyline|polygon)$/.test(element.name)) return;
    for (const property of ["marker", "marker-start", "marker-mid", "marker-end"]) {
      for (const marker of this.named(inside.style.get(property))) {
        const isEverywhere = property === "marker" || property === "marker-mid";
        this.repeat(isEverywhere ? extent.segments + 1 : 1, element, () =>
          this.drawCalled(marker, inside, this.floating(marker, inside)),
        );
      }
    }
  }

  /** Counts what a shape is filled or drawn with, if that is a drawing itself. */
  private drawPaint(
    element: XmlElement,
    property: string,
    inside: Surroundings,
    box: Box | undefined,
  ): void {
    for (const server of this.named(inside.style.get(property))) {
      const parts = this.chain(server);
      const isPattern = server.name === "pattern";
      const cost = isPattern ? COST.pattern : COST.gradient;
      if (box) this.spend("surfaces", cost * megapixels(box), element);
      for (const part of parts) {
        this.spend("elements", COST.element * (1 + part.children.length), element);
        if (part.name === "pattern") this.drawCalled(part, inside, this.floating(part, inside));
      }
    }
  }

  /** Counts layers that are drawn aside and put on top: filters, masks, clips, transparencies. */
  private drawEffects(
    element: XmlElement,
    own: Style,
    around: Surroundings,
    inside: Surroundings,
    box: Box | undefined,
  ): void {
    const values = (property: string) =>
      (own.get(property) ?? []).flatMap((value) =>
        value === "inherit" ? (around.style.get(property) ?? []) : [value],
      );
    const area = megapixels(box ?? { x0: 0, y0: 0, x1: 0, y1: 0 });
    const isLayer =
      values("opacity").some((value) => Number.parseFloat(value) !== 1) ||
      values("mix-blend-mode").some((value) => value !== "normal") ||
      values("isolation").length > 0;
    const hasParts = element.children.length > 0 || element.name === "use";
    if (isLayer && hasParts) this.spend("effects", COST.layer * area, element);
    for (const property of ["mask", "clip-path"]) {
      for (const target of this.named(values(property))) {
        const isMask = property === "mask";
        this.spend("effects", (isMask ? 3 : 1) * COST.layer * area, element);
        this.drawCalled(target, inside, { isPlaced: inside.isPlaced && !usesBox(target) });
      }
    }
    for (const value of values("filter")) {
      if (value === "none") continue;
      // Blurs and shadows among them; where they end, they don’t tell.
      const functions = value.replace(/url\([^)]*\)/g, "").match(/[a-z]\(/g)?.length ?? 0;
      this.spend("effects", BLUR * COST.step * megapixels(this.screen()) * functions, element);
    }
    for (const filter of this.named(values("filter"))) {
      this.drawFilter(element, filter, inside, box);
    }
  }

  private drawFilter(
    element: XmlElement,
    filter: XmlElement,
    inside: Surroundings,
    box: Box | undefined,
  ): void {
    const region = megapixels(this.regionOf(filter, inside, box));
    for (const part of this.chain(filter)) {
      this.enter(part, inside.depth, () => {
        for (const step of part.children) {
          if (step.type !== "element") continue;
          this.spend("elements", COST.element * (1 + step.children.length), element);
          this.spend("effects", COST.step * region * stepsOf(step, inside.matrix), element);
          const target = step.name === "feImage" ? this.referred(step) : undefined;
          if (target) this.drawCalled(target, inside, { isPlaced: false });
        }
      });
    }
  }

  /** Where on the screen a filter works. */
  private regionOf(filter: XmlElement, inside: Surroundings, box: Box | undefined): Box {
    const { attributes } = filter;
    if (!inside.isPlaced || inside.isNested) return this.screen();
    if (attributes.get("filterUnits") === "userSpaceOnUse") {
      const [x, y] = [this.lengthOf(filter, "x", "x"), this.lengthOf(filter, "y", "y")];
      const [width, height] = [
        this.lengthOf(filter, "width", "x"),
        this.lengthOf(filter, "height", "y"),
      ];
      if (!attributes.has("width") || !attributes.has("height")) return this.screen();
      const region = { x0: x, y0: y, x1: x + width, y1: y + height };
      return this.onScreen(region, inside, 0) ?? EMPTY;
    }
    if (!box) return this.screen();
    const share = (name: string, fallback: number) => {
      const value = attributes.get(name);
      if (value === undefined) return fallback;
      return Number.parseFloat(value) / (value.trim().endsWith("%") ? 100 : 1);
    };
    const [wide, high] = [box.x1 - box.x0, box.y1 - box.y0];
    const x0 = box.x0 + share("x", -0.1) * wide;
    const y0 = box.y0 + share("y", -0.1) * high;
    const region = {
      x0,
      y0,
      x1: x0 + share("width", 1.2) * wide,
      y1: y0 + share("height", 1.2) * high,
    };
    return Object.values(region).every(Number.isFinite)
      ? (this.onScreen(region, { ...inside, matrix: NO_CHANGE }, 0) ?? EMPTY)
      : this.screen();
  }

  /** Counts what stands in a pattern, marker, mask or clip. */
  private drawCalled(
    target: XmlElement,
    inside: Surroundings,
    change: Partial<Surroundings>,
  ): void {
    const style = this.styleAround(target);
    this.draw(target, { ...inside, ...change, style, depth: inside.depth + 1 }, true);
  }

  /** What an element inherits where it stands, wherever it is used. */
  private styleAround(element: XmlElement): Style {
    let style = this.around.get(element);
    if (!style) {
      const parent = this.parents.get(element);
      style = parent ? new Map([...this.styleAround(parent), ...this.styleOf(parent)]) : new Map();
      this.around.set(element, style);
    }
    return style;
  }

  /** How large things are in a pattern or a marker; where they are, is left open. */
  private floating(target: XmlElement, inside: Surroundings): Partial<Surroundings> {
    const { attributes, name } = target;
    const isMarker = name === "marker";
    const change = matrixOf(attributes.get("patternTransform") ?? "");
    const isMeasured = /objectBoundingBox/.test(
      attributes.get(isMarker ? "markerUnits" : "patternContentUnits") ?? "",
    );
    if (!change || isMeasured) return { isPlaced: false };
    let scale = 1;
    if (isMarker && attributes.get("markerUnits") !== "userSpaceOnUse") {
      scale = Math.max(0, ...numbersIn(inside.style.get("stroke-width") ?? ["1"]));
    }
    const box = viewBoxOf(target);
    if (box) {
      const [wide, high] = isMarker ? ["markerWidth", "markerHeight"] : ["width", "height"];
      const of = (side: string | undefined, whole: number) =>
        lengthIn(attributes.get(side ?? "") ?? (isMarker ? "3" : "0"), whole);
      const isShare = !isMarker && attributes.get("patternUnits") !== "userSpaceOnUse";
      const { width, height } = this.size;
      scale *= Math.max(
        (of(wide, width) * (isShare ? width : 1)) / box.width,
        (of(high, height) * (isShare ? height : 1)) / box.height,
      );
    }
    const matrix = multiplied(multiplied(inside.matrix, change), [scale, 0, 0, scale, 0, 0]);
    return { matrix, isFloating: true };
  }

  /** The elements that values name, in order. */
  private named(values: readonly string[] | undefined): XmlElement[] {
    return (values ?? []).flatMap((value) =>
      addressesIn(value).flatMap((address) => this.find(address) ?? []),
    );
  }

  /** An element and those that it takes over from. */
  private chain(element: XmlElement): XmlElement[] {
    const chain = new Set<XmlElement>();
    let next: XmlElement | undefined = element;
    while (next) {
      if (chain.has(next)) throw new TooComplex("a part that repeats itself", next.at);
      if (chain.size > MOST_DEPTH) {
        throw new TooComplex(`parts that take over from others, more than ${MOST_DEPTH}`, next.at);
      }
      chain.add(next);
      next = /^(?:linearGradient|radialGradient|pattern|filter)$/.test(next.name)
        ? this.referred(next)
        : undefined;
    }
    return [...chain];
  }

  private referred(element: XmlElement): XmlElement | undefined {
    const reference = element.attributes.get("href");
    return reference?.startsWith("#") ? this.find(reference) : undefined;
  }

  private find(reference: string): XmlElement | undefined {
    const id = reference.trim().slice(1);
    try {
      return this.byId.get(id) ?? this.byId.get(decodeURIComponent(id));
    } catch {
      return undefined;
    }
  }

  private styleOf(element: XmlElement): Style {
    let style = this.own.get(element);
    if (!style) {
      style = new Map(this.rules.styleOf(element));
      for (const [name, value] of element.attributes) {
        if (RELEVANT.test(name)) addTo(style, name, value);
      }
      const inline = element.attributes.get("style");
      if (inline !== undefined) {
        for (const [name, value] of declarationsOf(inline)) {
          if (/^(?:x|y|cx|cy|r|rx|ry|width|height)$/.test(name)) addTo(style, "transform-box", "");
          addTo(style, name, value);
        }
      }
      this.own.set(element, style);
    }
    return style;
  }

  private extentOf(element: XmlElement): Extent {
    let extent = this.extents.get(element);
    if (!extent) {
      extent = this.computeExtent(element);
      this.extents.set(element, extent);
    }
    return extent;
  }

  private computeExtent(element: XmlElement): Extent {
    const of = (name: string, axis: "x" | "y" | "both") => this.lengthOf(element, name, axis);
    const rectangle = (x: number, y: number, width: number, height: number): Extent => ({
      box: { x0: x, y0: y, x1: x + width, y1: y + height },
      segments: 4,
      length: 2 * (Math.abs(width) + Math.abs(height)),
      isRelative,
    });
    const isRelative = [...element.attributes.values()].some((value) => /\d%/.test(value));
    switch (element.name) {
      case "path":
        return pathExtent(element.attributes.get("d") ?? "");
      case "polyline":
      case "polygon":
        return pointsExtent(element.attributes.get("points") ?? "");
      case "rect":
      case "image":
        return rectangle(of("x", "x"), of("y", "y"), of("width", "x"), of("height", "y"));
      case "circle": {
        const [x, y, r] = [of("cx", "x"), of("cy", "y"), of("r", "both")];
        return rectangle(x - r, y - r, 2 * r, 2 * r);
      }
      case "ellipse": {
        const [x, y] = [of("cx", "x"), of("cy", "y")];
        // A radius that is left out is the other one.
        const rx = of(element.attributes.has("rx") ? "rx" : "ry", "x");
        const ry = of(element.attributes.has("ry") ? "ry" : "rx", "y");
        return rectangle(x - rx, y - ry, 2 * rx, 2 * ry);
      }
      case "line": {
        const [x1, y1, x2, y2] = [of("x1", "x"), of("y1", "y"), of("x2", "x"), of("y2", "y")];
        return { ...pathExtent(`M${x1} ${y1}L${x2} ${y2}`), isRelative };
      }
      default:
        return { box: undefined, segments: 0, length: 0 };
    }
  }

  /** A length in the drawing’s units. */
  private lengthOf(element: XmlElement, name: string, axis: "x" | "y" | "both"): number {
    const { width, height } = this.size;
    const whole = { x: width, y: height, both: Math.hypot(width, height) / Math.SQRT2 }[axis];
    return lengthIn(element.attributes.get(name) ?? "0", whole);
  }

  private placeOf(use: XmlElement): Matrix {
    return [1, 0, 0, 1, this.lengthOf(use, "x", "x"), this.lengthOf(use, "y", "y")];
  }

  private screen(): Box {
    return { x0: 0, y0: 0, x1: this.width, y1: this.height };
  }

  /** The part of a box that is on the screen, in pixels. */
  private onScreen(
    box: Box | undefined,
    { matrix, isFloating }: Surroundings,
    more: number,
  ): Box | undefined {
    if (!box) return undefined;
    const corners = [
      applied(matrix, box.x0, box.y0),
      applied(matrix, box.x1, box.y0),
      applied(matrix, box.x0, box.y1),
      applied(matrix, box.x1, box.y1),
    ];
    const xs = corners.map(([x]) => x);
    const ys = corners.map(([, y]) => y);
    if (isFloating) {
      const wide = Math.min(this.width, Math.max(...xs) - Math.min(...xs) + 2 * more);
      const high = Math.min(this.height, Math.max(...ys) - Math.min(...ys) + 2 * more);
      return Number.isNaN(wide + high) ? this.screen() : { x0: 0, y0: 0, x1: wide, y1: high };
    }
    const clipped = {
      x0: Math.max(0, Math.min(...xs) - more),
      y0: Math.max(0, Math.min(...ys) - more),
      x1: Math.min(this.width, Math.max(...xs) + more),
      y1: Math.min(this.height, Math.max(...ys) + more),
    };
    if (Object.values(clipped).some(Number.isNaN)) return this.screen();
    return clipped.x1 >= clipped.x0 && clipped.y1 >= clipped.y0 ? clipped : undefined;
  }
}

const EMPTY: Box = { x0: 0, y0: 0, x1: 0, y1: 0 };

/** How long a letter’s outline is, in sizes of its type: elaborate ones have so much. */
const LETTER_OUTLINE = 6;

/** What a dash is taken for whose length isn’t known, in the drawing’s units. */
const SHORTEST_DASH = 0.001;

/** How many simple steps of a filter a blur is worth. */
const BLUR = 30;

/** How many simple steps a step of a filter is worth. */
function stepsOf({ name, attributes }: XmlElement, matrix: Matrix): number {
  const of = (attribute: string) => Math.max(0, ...numbersIn([attributes.get(attribute) ?? ""]));
  switch (name) {
    case "feTurbulence":
      return 10 * Math.max(1, Math.min(9, of("numOctaves") || 1));
    case "feGaussianBlur":
    case "feDropShadow":
      return BLUR;
    case "feMorphology":
      return 3 + 3 * of("radius") * scaleOf(matrix);
    case "feConvolveMatrix":
      return 7 * Math.max(9, (of("order") || 3) ** 2);
    case "feDiffuseLighting":
    case "feSpecularLighting":
      return 15;
    case "feDisplacementMap":
      return 70;
    default:
      return 1;
  }
}

/** What all rules say together that need the same of an element. */
interface Rule {
  readonly style: Map<string, Set<string>>;
  parts: number;
}

/** The style sheets of a drawing, by what an element needs to have to be chosen. */
class Rules {
  private readonly byKey = new Map<string, Rule>();

  add(css: string): void {
    if (css === "") return;
    const sheet = parse(css, { parseValue: false });
    walk(sheet, {
      visit: "Rule",
      enter: (rule) => {
        if (rule.prelude.type !== "SelectorList") return;
        const declarations = [...declarationsIn(rule.block)];
        rule.prelude.children.forEach((selector) => {
          const { key, parts } = keyOf(selector);
          const entry: Rule = this.byKey.get(key) ?? { style: new Map(), parts: 0 };
          entry.parts += parts;
          const add = (name: string, value: string) => {
            entry.style.set(name, (entry.style.get(name) ?? new Set()).add(value));
          };
          for (const [name, value] of declarations) {
            add(name, value);
            if (/^(?:x|y|cx|cy|r|rx|ry|width|height)$/.test(name)) add("transform-box", "");
          }
          this.byKey.set(key, entry);
        });
      },
    });
  }

  /** All that style sheets may say of an element, and perhaps more. */
  styleOf(element: XmlElement): Style {
    const style: Style = new Map();
    for (const entry of this.entries(element)) {
      for (const [name, values] of entry.style) {
        style.set(name, [...(style.get(name) ?? []), ...values]);
      }
    }
    return style;
  }

  /** How many parts of selectors are tried on an element. */
  parts(element: XmlElement): number {
    return this.byKey.size === 0
      ? 0
      : this.entries(element).reduce((sum, { parts }) => sum + parts, 0);
  }

  private entries({ name, attributes }: XmlElement) {
    const classes = (attributes.get("class") ?? "").split(/\s+/);
    const keys = ["*", name, `#${attributes.get("id")}`, ...classes.map((one) => `.${one}`)];
    return [...new Set(keys)].flatMap((key) => this.byKey.get(key) ?? []);
  }
}

/** What an element must be, at the least, to be chosen. */
function keyOf(selector: CssNode): { readonly key: string; readonly parts: number } {
  let parts = 0;
  walk(selector, () => {
    parts += 1;
  });
  let key = "*";
  if (selector.type === "Selector") {
    selector.children.forEach((part) => {
      if (part.type === "Combinator") key = "*";
      else if (part.type === "IdSelector") key = `#${part.name}`;
      else if (part.type === "ClassSelector" && !key.startsWith("#")) key = `.${part.name}`;
      else if (part.type === "TypeSelector" && key === "*") key = part.name;
    });
  }
  return { key, parts };
}

function* declarationsOf(css: string): Generator<readonly [string, string]> {
  yield* declarationsIn(parse(css, { context: "declarationList", parseValue: false }));
}

function* declarationsIn(block: CssNode): Generator<readonly [string, string]> {
  if (block.type !== "DeclarationList" && block.type !== "Block") return;
  for (const node of block.children.toArray()) {
    if (node.type === "Declaration" && RELEVANT.test(node.property)) {
      yield [node.property, generate(node.value)];
    }
  }
}

function addTo(style: Style, name: string, value: string): void {
  const values = style.get(name);
  if (!values) style.set(name, [value]);
  else if (!values.includes(value)) style.set(name, [...values, value]);
}

/** The parts of the same document that a value names. */
function addressesIn(value: string): string[] {
  if (!value.includes("url(")) return [];
  const addresses: string[] = [];
  const parsed = parseValue(value);
  if (!parsed) return [];
  walk(parsed, (node) => {
    if (node.type === "Url") addresses.push(node.value);
  });
  return addresses;
}

/** Whether what stands in it is measured by what it is used on. */
function usesBox({ attributes }: XmlElement): boolean {
  return ["clipPathUnits", "maskContentUnits"].some(
    (name) => attributes.get(name) === "objectBoundingBox",
  );
}

function viewBoxOf({ attributes }: XmlElement) {
  const numbers = numbersIn([attributes.get("viewBox") ?? ""]);
  const [x = 0, y = 0, width = 0, height = 0] = numbers;
  return width > 0 && height > 0 ? { x, y, width, height } : undefined;
}

function numbersIn(values: readonly string[]): number[] {
  return values.flatMap((value) =>
    (value.match(/[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/g) ?? []).map(Number),
  );
}

/** CSS Values 4, 6.2. */
const UNITS: Readonly<Record<string, number>> = {
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
  pt: 96 / 72,
  pc: 16,
  em: 16,
  rem: 16,
  ex: 8,
  ch: 8,
};

function lengthIn(value: string, whole: number): number {
  const [, number = "0", unit = ""] =
    /^\s*([+-]?[\d.]+(?:e[+-]?\d+)?)(%|[a-z]*)/i.exec(value) ?? [];
  const amount = Number.parseFloat(number) || 0;
  return unit === "%" ? (amount * whole) / 100 : amount * (UNITS[unit.toLowerCase()] ?? 1);
}

/** The largest size of type that a style may come to. */
function fontSizeIn(style: Style): number {
  const sizes = (style.get("font-size") ?? style.get("font") ?? ["16"]).map((size) =>
    lengthIn(/[\d.]+(?:%|[a-z]+)?/.exec(size)?.[0] ?? "16", 16),
  );
  return Math.max(...sizes);
}

function scaleOf([a, b, c, d]: Matrix): number {
  return Math.max(Math.hypot(a, b), Math.hypot(c, d));
}

function megapixels({ x0, y0, x1, y1 }: Box): number {
  return ((x1 - x0) * (y1 - y0)) / 1e6;
}

function union(one: Box | undefined, other: Box | undefined): Box | undefined {
  if (!one || !other) return one ?? other;
  return {
    x0: Math.min(one.x0, other.x0),
    y0: Math.min(one.y0, other.y0),
    x1: Math.max(one.x1, other.x1),
    y1: Math.max(one.y1, other.y1),
  };
}

function lettersIn({ children }: XmlElement): number {
  return children.reduce(
    (sum, child) => sum + (child.type === "text" ? child.value.length : lettersIn(child)),
    0,
  );
}

function textOf({ children }: XmlElement): string {
  return children.map((child) => (child.type === "text" ? child.value : "")).join("");
}
