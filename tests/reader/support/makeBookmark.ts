import type { Bookmark } from "@/reader/bookmarks/Bookmark";
import { bookmarkId } from "@/reader/bookmarks/bookmarkId";
import { NOW } from "./openTab";

/** A bookmark of an Urdu paragraph, but for what is given; its id follows from it. */
export function makeBookmark(given: Partial<Bookmark> = {}): Bookmark {
  const bookmark = {
    kind: "block" as const,
    place: {
      slug: "rivers",
      locale: "ur",
      blockId: "east.2",
      quotation: { exact: "ستلج اور بیاس", suffix: " پہاڑوں سے نکلتے ہیں۔" },
    },
    title: "دریا",
    note: "",
    created: NOW,
    changed: NOW,
    ...given,
  };
  return { ...bookmark, id: bookmarkId(bookmark.kind, bookmark.place) };
}
