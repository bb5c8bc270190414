import { Tag } from "@/page/marks";
import { BookmarkButton } from "./bookmarks/BookmarkButton";
import { ContentsList } from "./chrome/ContentsList";
import { FootNotes } from "./footnotes/FootNotes";
import { LanguageNegotiation } from "./language/LanguageNegotiation";
import { LanguageSwitch } from "./language/LanguageSwitch";
import { registerInstalled } from "./offline/registerInstalled";
import { SavedArticles } from "./offline/SavedArticles";
import { SaveOffline } from "./offline/SaveOffline";
import { fetchAhead } from "./page/fetchAhead";
import { openFolds } from "./page/openFolds";
import { ParallelText } from "./parallel/ParallelText";
import { enlargePictures } from "./pictures/enlargePictures";
import { ReaderSettings } from "./settings/ReaderSettings";
import { ShareLinks } from "./share/ShareLinks";
import { BookmarkShelf } from "./shelf/BookmarkShelf";
import { ContinueReading } from "./shelf/ContinueReading";
import { ReadMark } from "./shelf/ReadMark";
import { SeriesProgress } from "./shelf/SeriesProgress";

/** The site's custom elements, in one bundle. */
const ELEMENTS: readonly (readonly [Tag, CustomElementConstructor])[] = [
  [Tag.BookmarkButton, BookmarkButton],
  [Tag.ContentsList, ContentsList],
  // Before the shelf, which asks it what it shows.
  [Tag.ContinueReading, ContinueReading],
  [Tag.BookmarkShelf, BookmarkShelf],
  [Tag.FootNotes, FootNotes],
  [Tag.LanguageNegotiation, LanguageNegotiation],
  [Tag.LanguageSwitch, LanguageSwitch],
  [Tag.ParallelText, ParallelText],
  [Tag.ReaderSettings, ReaderSettings],
  [Tag.ReadMark, ReadMark],
  [Tag.SaveOffline, SaveOffline],
  [Tag.SavedArticles, SavedArticles],
  [Tag.SeriesProgress, SeriesProgress],
  [Tag.ShareLinks, ShareLinks],
];

/**
 * Brings the elements to life, each in a task of its own: on a cheap phone all of them together
 * would keep a reader waiting who has begun to scroll.
 */
async function define(): Promise<void> {
  openFolds();
  enlargePictures();
  for (const [tag, element] of ELEMENTS) {
    const isHere = document.querySelector(tag) !== null;
    customElements.define(tag, element);
    if (isHere) await new Promise((resolve) => setTimeout(resolve));
  }
  registerInstalled();
  fetchAhead();
}

void define();
