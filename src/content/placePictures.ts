import type { Block, Footnote, Picture } from "@/core/library";

type Element = Block["element"];
type ElementContent = Footnote["content"][number];

/** What front matter says of pictures, by file name. */
type Texts = Readonly<
  Record<string, { readonly alt?: string | undefined; readonly caption?: string | undefined }>
>;

/**
 * Finds the file that a text means by a picture's address: one in the same
 * folder, which may be written with `./` or percent-encoded.
 *
 * @returns nothing where it leads out of the folder
 *
 * @example pictureName("./two%20flags.svg") // "two flags.svg"
 * @example pictureName("../other/map.svg") // undefined
 */
export function pictureName(src: string): string | undefined {
  let name = src.replace(/^(?:\.\/)+/, "");
  try {
    name = decodeURIComponent(name);
  } catch {
    // A stray percent sign: the name is taken as it is written.
  }
  return name === "" || /[/\\]/.test(name) ? undefined : name;
}

/**
 * Puts pictures into elements: their published address, width and height in
 * CSS pixels, and what the front matter says of them where the text says nothing.
 */
export function placePictures<Node extends ElementContent>(
  node: Node,
  pictures: ReadonlyMap<string, Picture>,
  texts: Texts,
): Node {
  if (node.type !== "element") return node;
  const element: Element = node;
  if (element.tagName === "img") {
    const name = pictureName(String(element.properties.src ?? "")) ?? "";
    const picture = pictures.get(name);
    if (!picture) return node;
    const { address, width, height } = picture;
    const alt = element.properties.alt || textOf(texts, name)?.alt || "";
    return { ...node, properties: { ...element.properties, src: address, alt, width, height } };
  }
  const children = element.children.map((child) => placePictures(child, pictures, texts));
  if (element.tagName === "figure" && !children.some(isCaption)) {
    const caption = captionOf(element, texts);
    if (caption !== undefined) {
      children.push({
        type: "element",
        tagName: "figcaption",
        properties: {},
        children: [{ type: "text", value: caption }],
      });
    }
  }
  return { ...node, children };
}

function captionOf(figure: Element, texts: Texts): string | undefined {
  const image = figure.children.find(
    (child) => child.type === "element" && child.tagName === "img",
  );
  if (image?.type !== "element") return undefined;
  return textOf(texts, pictureName(String(image.properties.src ?? "")) ?? "")?.caption;
}

function textOf(texts: Texts, name: string) {
  return Object.hasOwn(texts, name) ? texts[name] : undefined;
}

function isCaption(node: ElementContent): boolean {
  return node.type === "element" && node.tagName === "figcaption";
}
