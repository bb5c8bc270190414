/** The static part of SVG 2 and SVG 1.1: what a drawing may be made of. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Shapes, texts, what holds them, and what they are painted with. */
export const ELEMENTS = words(`
  svg g defs symbol use switch title desc style a
  path rect circle ellipse line polyline polygon image text tspan textPath
  linearGradient radialGradient stop pattern clipPath mask marker
  filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix
  feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB
  feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset
  fePointLight feSpecularLighting feSpotLight feTile feTurbulence
`);

/** What is of SVG and never shows, so that nobody misses it. */
export const INVISIBLE_ELEMENTS = words("metadata view cursor color-profile");

/** What moves a drawing. */
export const MOVING_ELEMENTS = words(
  "animate animateColor animateMotion animateTransform set mpath discard",
);

/** What runs, embeds, sends or listens. Looked up in lower case: a typing mistake doesn't excuse it. */
export const UNSAFE_ELEMENTS = words(`
  script foreignobject iframe frame object embed applet audio video canvas
  link meta base form handler listener
`);

/** Languages whose elements run, embed or send something wherever they stand. */
export const UNSAFE_NAMESPACES: Readonly<Record<string, string>> = {
  "http://www.w3.org/1999/xhtml": "HTML",
  "http://www.w3.org/1998/Math/MathML": "MathML",
  "http://www.w3.org/2001/xml-events": "event handlers",
  "http://www.mozilla.org/xbl": "bindings",
};

/** Elements inside which text shows, or is read out. */
export const TEXT_ELEMENTS = words("text tspan textPath a title desc style");

/** Elements whose reference is followed when they are drawn; a link’s is not. */
export const REFERRING_ELEMENTS = words(
  "use textPath linearGradient radialGradient pattern filter feImage image",
);

/** Elements that may hold a picture as data. */
export const PICTURE_ELEMENTS = words("image feImage");

/**
 * Properties of CSS that apply to drawings. Most of them are attributes as well
 * (SVG 2, 6.6).
 */
export const PROPERTIES = words(`
  alignment-baseline background background-color baseline-shift block-size clip clip-path clip-rule
  color color-interpolation color-interpolation-filters color-rendering color-scheme cx cy d
  direction display dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity
  font font-family font-feature-settings font-kerning font-optical-sizing font-size
  font-size-adjust font-stretch font-style font-synthesis font-variant font-variant-alternates
  font-variant-caps font-variant-east-asian font-variant-ligatures font-variant-numeric
  font-variant-position font-variation-settings font-weight
  glyph-orientation-horizontal glyph-orientation-vertical height image-rendering inline-size
  inset isolation kerning letter-spacing lighting-color line-height marker marker-end marker-mid
  marker-start mask mask-type max-height max-width min-height min-width mix-blend-mode opacity
  overflow overflow-x overflow-y paint-order r rotate rx ry scale
  shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap
  stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-align text-align-last
  text-anchor text-decoration text-decoration-color text-decoration-line text-decoration-style
  text-decoration-thickness text-indent text-orientation text-overflow text-rendering
  text-transform text-underline-offset transform transform-box transform-origin translate
  unicode-bidi unicode-range vector-effect vertical-align visibility white-space width
  word-spacing writing-mode x y
`);

/**
 * Properties that change nothing of a drawing in a page: what a pointer does with
 * it, what boxes of HTML have, and drafts that no browser knows.
 */
export const IDLE_PROPERTIES = words(`
  cursor pointer-events touch-action user-select will-change outline outline-color outline-offset
  outline-style outline-width enable-background solid-color solid-opacity shape-padding
  shape-margin shape-inside shape-subtract block-progression color-profile text-decoration-fill
  text-decoration-stroke margin margin-top margin-bottom margin-left margin-right padding
  padding-top padding-bottom padding-left padding-right box-sizing float clear position top left
  right bottom z-index quotes content page-break-inside page-break-before page-break-after orphans
  widows text-wrap overflow-wrap word-wrap word-break tab-size caret-color print-color-adjust
  marker-offset font-specification object-fit object-position
`);

/** Properties that move a drawing. */
export const MOVING_PROPERTIES = /^(?:-webkit-|-moz-)?(?:animation|transition)(?:-|$)/;

/** Attributes that are no properties and have a part in how a drawing looks or is read out. */
export const ATTRIBUTES = words(`
  id class lang xml:lang xml:space role systemLanguage requiredExtensions
  x1 y1 x2 y2 dx dy fx fy fr points pathLength offset
  viewBox preserveAspectRatio transform gradientTransform patternTransform
  gradientUnits spreadMethod patternUnits patternContentUnits clipPathUnits maskUnits
  maskContentUnits markerUnits markerWidth markerHeight refX refY orient
  filterUnits primitiveUnits filterRes
  textLength lengthAdjust startOffset method spacing side
  in in2 result mode type values tableValues slope intercept amplitude exponent operator
  k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY edgeMode preserveAlpha
  kernelUnitLength surfaceScale diffuseConstant specularConstant specularExponent azimuth
  elevation z pointsAtX pointsAtY pointsAtZ limitingConeAngle scale xChannelSelector
  yChannelSelector stdDeviation radius baseFrequency numOctaves seed stitchTiles
`);

/** Functions of CSS that compute, colour, move or cut; none of them loads anything. */
export const FUNCTIONS = words(`
  rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark var calc min max clamp
  matrix translate translatex translatey scale scalex scaley rotate skew skewx skewy
  circle ellipse inset polygon rect
  blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
`);

/** Functions of CSS that load something, or make an address of something. */
export const LOADING_FUNCTIONS =
  /^(?:url|src|image|(?:-webkit-)?image-set|(?:-webkit-)?cross-fade|(?:-moz-)?element|paint|attr|env|expression|-webkit-canvas|format|local|url-prefix|domain|document)$/;

/** Pseudo-classes that a still picture can match, or that choose by place. */
export const PSEUDO_CLASSES = words(`
  root first-child last-child only-child first-of-type last-of-type only-of-type nth-child
  nth-last-child nth-of-type nth-last-of-type not is where empty lang
`);

/** Pseudo-elements that no part of a picture has. */
export const IDLE_PSEUDO_ELEMENTS = /^(?:before|after|selection|marker|placeholder|backdrop|-.*)$/i;

/** Pseudo-classes of what a reader does, which she can’t do with a picture in a page. */
export const IDLE_PSEUDO_CLASSES = words(`
  hover active focus focus-visible focus-within link visited any-link target
`);
