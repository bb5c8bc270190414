import type { Picture } from "@/core/library";
import { type Rendition, renditions } from "@/core/pictures/renditions";
import { data } from "@/page/marks";

/** Where a picture stands, and so how wide it is drawn at most. */
export type PicturePlace = "lead" | "text" | "card";

/** What a browser takes a picture's width to be while it has no layout yet. */
const SIZES: Readonly<Record<PicturePlace, string>> = {
  lead: "(min-width: 57rem) 55rem, 100vw",
  text: "(min-width: 40rem) 38rem, 100vw",
  card: "(min-width: 43rem) 22rem, 100vw",
};

interface PictureViewProps {
  readonly picture: Pick<Picture, "address" | "width" | "height"> & {
    readonly ground?: Picture["ground"] | undefined;
  };
  /** What is to be seen; empty where the picture only decorates what is said beside it. */
  readonly alt: string;
  /** What an author says besides of a picture in a line of text. */
  readonly title?: string | undefined;
  readonly sizes: PicturePlace;
  /** Whether it is in sight when the page opens, and so loaded before the others, which wait for the reader to come near. */
  readonly early?: boolean;
}

/**
 * A picture in the widths and formats that it is published in; its place is kept
 * while it loads.
 */
export function PictureView({ picture, alt, title, sizes, early = false }: PictureViewProps) {
  const { address, width, height, ground } = picture;
  const files = renditions(picture);
  const image = (
    <img
      src={address}
      width={width}
      height={height}
      alt={alt}
      title={title}
      {...data({ ground })}
      // An early one waits for the layout as well: else it would be under way before a script could
      // stop it for a reader who asks for pictures herself.
      loading="lazy"
      {...(early ? { fetchPriority: "high" } : { decoding: "async" })}
    />
  );
  if (files.length === 1) return image;
  return (
    <picture>
      {(["avif", "webp"] as const).map((format) => (
        <source
          key={format}
          type={`image/${format}`}
          srcSet={srcSet(files.filter((file) => file.format === format))}
          sizes={SIZES[sizes]}
        />
      ))}
      {image}
    </picture>
  );
}

function srcSet(files: readonly Rendition[]): string {
  return files.map(({ address, width }) => `${address} ${width}w`).join(", ");
}
