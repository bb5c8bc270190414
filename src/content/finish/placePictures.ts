import type { Locale } from "@/core/languages";
import type { Block, Footnote, Picture } from "@/core/library";
import type { LocalText } from "@/core/localText";
import { pictureName } from "../pictures/pictureNames";

type Element = Block["element"];
type ElementContent = Footnote["content"][number];

/** What front matter says of pictures, by file name. */
type Texts = Readonly<
  Record<string, { readonly alt?: string | undefined; readonly caption?: string | undefined }>
>;

/** A picture as a text in one language shows it. */
export interface PlacedPicture extends Pick<Picture, "address" | "width" | "height" | "ground"> {
  /** Who made it: in the text's language, where there is one. */
  readonly credit?: LocalText | undefined;
}

/** The pictures of an article's folder, by name, and what one version says of them. */
export interface PicturesAtHand {
  readonly locale: Locale;
  readonly pictures: ReadonlyMap<string, PlacedPicture>;
  readonly texts: Texts;
}

/**
 * Adds to pictures in elements their published address, their width and height in CSS
 * pixels, the background that they need, and what the front matter says of them if the text
 * says nothing. Who made a picture stands below one that stands alone, as `<small>`, which
 * has a `lang` where it isn't in the text's language.
 */
export function placePictures<Node extends ElementContent>(
  node: Node,
  atHand: PicturesAtHand,
): Node {
  if (node.type !== "element") return node;
  const element: Element = node;
  if (element.tagName === "img") {
    const name = pictureName(String(element.properties.src ?? "")) ?? "";
    const picture = atHand.pictures.get(name);
    if (!picture) return node;
    const { address, width, height, ground } = picture;
    const alt = element.properties.alt || textOf(atHand.texts, name)?.alt || "";
    const placed = { ...element.properties, src: address, alt, width, height };
    return { ...node, properties: ground ? { ...placed, dataGround: ground } : placed };
  }
  const children = element.children.map((child) => placePictures(child, atHand));
  if (element.tagName !== "figure") return { ...node, children };
  const caption = captionOf(element, atHand);
  return { ...node, children: [...children.filter((child) => !isCaption(child)), ...caption] };
}

/** What stands below a picture: its caption, who made it, both or nothing. */
function captionOf(figure: Element, { locale, pictures, texts }: PicturesAtHand): Element[] {
  const image = figure.children.find(
    (child) => child.type === "element" && child.tagName === "img",
  );
  if (image?.type !== "element") return [];
  const name = pictureName(String(image.properties.src ?? "")) ?? "";
  const said = textOf(texts, name)?.caption;
  const written = figure.children.find(isCaption)?.children;
  const caption = written ?? (said === undefined ? [] : [text(said)]);
  const credit = pictures.get(name)?.credit;
  const children: ElementContent[] = [...caption];
  if (credit) {
    if (caption.length > 0) children.push(text(" "));
    const properties = credit.locale === locale ? {} : { lang: credit.locale };
    children.push(element("small", properties, [text(credit.text)]));
  }
  return children.length > 0 ? [element("figcaption", {}, children)] : [];
}

function element(
  tagName: string,
  properties: Element["properties"],
  children: ElementContent[],
): Element {
  return { type: "element", tagName, properties, children };
}

function text(value: string): ElementContent {
  return { type: "text", value };
}

function textOf(texts: Texts, name: string) {
  return Object.hasOwn(texts, name) ? texts[name] : undefined;
}

function isCaption(node: ElementContent): node is Element {
  return node.type === "element" && node.tagName === "figcaption";
}
