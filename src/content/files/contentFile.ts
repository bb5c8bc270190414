import type { PictureFacts } from "../pictures/inspectPicture";

/** A file of a publication, as far as it matters. */
export type ContentFile =
  | (FileBase & {
      readonly kind: "text";
      readonly text: string;
    })
  | (FileBase & { readonly kind: "picture" } & PictureFacts)
  /** Neither text nor picture; or one that could not be read, which is reported already. */
  | (FileBase & { readonly kind: "other" | "unreadable" });

interface FileBase {
  /** Inside the publication's folder, with forward slashes. */
  readonly path: string;
}

export type TextFile = Extract<ContentFile, { kind: "text" }>;
export type PictureFile = Extract<ContentFile, { kind: "picture" }>;
