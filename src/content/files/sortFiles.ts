import { isAddressPart } from "@/core/ids/slugs";
import { isLocale, type Locale } from "@/core/languages";
import { type FaultDetails, type Problem, problem } from "@/core/problems";
import { visibleName } from "../pictures/pictureNames";
import { badSlug, unknownLanguage } from "../schemas/fields";
import type { ContentFile, PictureFile } from "./contentFile";

/** What the folder of an article, or of a page, holds. */
export interface Folder {
  readonly slug: string;
  /** `article.yaml` */
  yaml?: ContentFile;
  readonly versions: Map<Locale, ContentFile>;
  readonly pictures: Map<string, PictureFile>;
  /** Names of pictures that are there but could not be read. */
  readonly unreadable: Set<string>;
  /** Names of files of no use, such as pictures in other formats. */
  readonly others: Set<string>;
}

/** A publication's files, each in its place. */
export interface SortedFiles {
  readonly publication?: ContentFile;
  readonly people?: ContentFile;
  readonly series: ReadonlyMap<string, ContentFile>;
  readonly articles: ReadonlyMap<string, Folder>;
  readonly pages: ReadonlyMap<string, Folder>;
  readonly problems: readonly Problem[];
}

/**
 * Sorts files by what their paths say they are. Names that can't be right are reported, and
 * so is every file that has no place, lest someone waits for it to appear.
 */
export function sortFiles(files: readonly ContentFile[]): SortedFiles {
  let publication: ContentFile | undefined;
  let people: ContentFile | undefined;
  const series = new Map<string, ContentFile>();
  const articles = new Map<string, Folder>();
  const pages = new Map<string, Folder>();
  const problems: Problem[] = [];
  const refused = new Set<string>();

  const nameIsRight = (name: string, path: string): boolean => {
    if (isAddressPart(name)) return true;
    if (!refused.has(path)) problems.push(problem({ file: path, ...badSlug(name) }));
    refused.add(path);
    return false;
  };
  const localeOf = (file: ContentFile, name: string): Locale | undefined => {
    const tag = name.replace(/\.md$/, "");
    if (isLocale(tag)) return tag;
    problems.push(problem({ file: file.path, ...unknownLanguage(tag) }));
    return undefined;
  };
  const misplaced = ({ path }: ContentFile) => problems.push(unknownFile(path));

  for (const file of files) {
    const [top = "", name = "", inner = "", ...deeper] = file.path.split("/");
    if (file.path === "publication.yaml") publication = file;
    else if (file.path === "people.yaml") people = file;
    else if (top === "series" && inner === "" && name.endsWith(".yaml")) {
      const id = name.replace(/\.yaml$/, "");
      if (nameIsRight(id, file.path)) series.set(id, file);
    } else if ((top === "articles" || top === "pages") && inner !== "") {
      if (!nameIsRight(name, `${top}/${name}`)) continue;
      const folder = folderOf(top === "articles" ? articles : pages, name);
      if (deeper.length > 0) {
        const isAccepted = top === "articles" && inner === "accepted" && deeper.length === 1;
        if (!isAccepted) misplaced(file);
      } else if (inner.endsWith(".md")) {
        const locale = localeOf(file, inner);
        if (locale) folder.versions.set(locale, file);
      } else if (top === "pages") misplaced(file);
      else if (inner === "article.yaml") folder.yaml = file;
      else if (file.kind === "picture" || file.kind === "unreadable") {
        const isNew = addPicture(folder, inner.normalize("NFC"), file);
        if (!isNew) problems.push(problem({ file: file.path, ...sameName(inner) }));
      } else {
        folder.others.add(inner.normalize("NFC"));
        misplaced(file);
      }
    } else misplaced(file);
  }

  return {
    ...(publication ? { publication } : {}),
    ...(people ? { people } : {}),
    series,
    articles,
    pages,
    problems,
  };
}

/** Adds a picture to its folder, unless another is there whose name looks the same. */
function addPicture(folder: Folder, name: string, file: ContentFile): boolean {
  const twin = [...folder.pictures.keys(), ...folder.unreadable].find(
    (other) => visibleName(other) === visibleName(name),
  );
  if (twin !== undefined) return false;
  if (file.kind === "picture") folder.pictures.set(name, file);
  else folder.unreadable.add(name);
  return true;
}

function unknownFile(path: string): Problem {
  return problem({
    file: path,
    rule: "unknown-file",
    severity: "warning",
    ...(OTHER_PICTURE.test(path)
      ? otherFormat(path)
      : {
          cause: "A publication has no file with this name in this folder: the file is ignored.",
          remedy: path.endsWith(".yml")
            ? `Rename it to ${path.replace(/\.yml$/, ".yaml")}.`
            : "Move, rename or delete it; the editors’ guide shows what goes where.",
        }),
  });
}

/** Pictures of cameras and programs that browsers don't show, or that have better forms. */
const OTHER_PICTURE =
  /\.(?:gif|heic|heif|tiff?|bmp|jfif|jp2|jxl|ico|svgz|psd|ai|eps|pdf|dng|raw)$/i;

/**
 * Returns the fault of a picture in an unsupported format.
 *
 * @example otherFormat("IMG_1.HEIC").cause // "“.heic” is no format of pictures that is read: the file is left out."
 */
export function otherFormat(name: string): { cause: string; remedy: string } {
  const [extension = ""] = /\.[^./]*$/.exec(name.toLowerCase()) ?? [];
  return {
    cause: `“${extension}” is not a supported picture format: the file is ignored.`,
    remedy: "Save it as JPEG, PNG, WebP or AVIF; save a drawing as SVG.",
  };
}

function sameName(name: string): FaultDetails {
  return {
    rule: "same-name",
    cause: `Another file in the folder has the name “${name}” too, in different characters that look the same.`,
    remedy: "Rename one of the two.",
  };
}

function folderOf(folders: Map<string, Folder>, slug: string): Folder {
  const known = folders.get(slug);
  if (known) return known;
  const folder: Folder = {
    slug,
    versions: new Map(),
    pictures: new Map(),
    unreadable: new Set(),
    others: new Set(),
  };
  folders.set(slug, folder);
  return folder;
}
