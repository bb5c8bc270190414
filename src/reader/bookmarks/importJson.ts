import type { RefusalReason } from "../Fields";
import type { Bookmark } from "./Bookmark";
import { convertVersion1 } from "./convertVersion1";
import { FORMAT_VERSION, LARGEST_FILE, MOST_BOOKMARKS } from "./fileFormat";
import { ImportFailure } from "./ImportFailure";
import { readBookmark } from "./readBookmark";

/** What a file holds. */
export interface Imported {
  readonly bookmarks: readonly Bookmark[];
  /** What of it is no bookmark. */
  readonly refused: readonly RefusedBookmark[];
}

/** What a reader can be told of one that is none. */
export interface RefusedBookmark {
  /** Which of the file's bookmarks, from 0. */
  readonly index: number;
  /** The field, as in `place.slug`; empty where it is no record at all. */
  readonly path: string;
  readonly reason: RefusalReason;
}

/** The most levels of a file: its own and its bookmarks' are 5. */
const DEEPEST = 64;

/**
 * Reads a file of bookmarks, whoever wrote it: each is built anew from checked values.
 *
 * @throws ImportFailure where it is no such file
 */
export function importJson(text: string): Imported {
  const { version, records } = readFile(text);
  const bookmarks: Bookmark[] = [];
  const refused: RefusedBookmark[] = [];
  records.forEach((record: unknown, index) => {
    const { bookmark, refusal } = readBookmark(version === 1 ? convertVersion1(record) : record);
    if (bookmark) bookmarks.push(bookmark);
    else refused.push({ index, path: refusal.path, reason: refusal.reason });
  });
  return { bookmarks, refused };
}

function readFile(text: string): { version: number; records: readonly unknown[] } {
  if (text.length > LARGEST_FILE) throw new ImportFailure("too-large");
  // Before it is parsed: what a parser does with too many levels differs from browser to browser.
  if (isDeep(text)) throw new ImportFailure("too-deep");
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new ImportFailure("no-json");
  }
  if (typeof file !== "object" || file === null) throw new ImportFailure("not-ours");
  const { format, version, bookmarks } = file as Record<string, unknown>;
  if (format !== "waraq-bookmarks" || !Number.isInteger(version) || (version as number) < 1) {
    throw new ImportFailure("not-ours");
  }
  // Before its bookmarks, which a newer version may call otherwise.
  if ((version as number) > FORMAT_VERSION) throw new ImportFailure("newer-version");
  if (!Array.isArray(bookmarks)) throw new ImportFailure("not-ours");
  if (bookmarks.length > MOST_BOOKMARKS) throw new ImportFailure("too-many");
  return { version: version as number, records: bookmarks };
}

/**
 * Counts brackets outside strings. By a loop, since an expression that matches strings
 * itself overflows at long ones. What is no JSON may be taken for deep: it is refused
 * either way.
 */
function isDeep(text: string): boolean {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') isInString = !isInString;
    else if (isInString) {
      if (character === "\\") at += 1;
    } else if (character === "[" || character === "{") depth += 1;
    else if (character === "]" || character === "}") depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}
