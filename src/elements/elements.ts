import { Tag } from "@/page/marks";
import { BookmarkButton } from "./bookmarks/BookmarkButton";
import { ContentsList } from "./chrome/ContentsList";
import { SiteHeader } from "./chrome/SiteHeader";
import { FootNotes } from "./footnotes/FootNotes";
import { LanguageNegotiation } from "./language/LanguageNegotiation";
import { LanguageSwitch } from "./language/LanguageSwitch";
import { registerInstalled } from "./offline/registerInstalled";
import { SavedArticles } from "./offline/SavedArticles";
import { SaveOffline } from "./offline/SaveOffline";
import { ParallelText } from "./parallel/ParallelText";
import { ReaderSettings } from "./settings/ReaderSettings";
import { ShareLinks } from "./share/ShareLinks";
import { BookmarkShelf } from "./shelf/BookmarkShelf";
import { ContinueReading } from "./shelf/ContinueReading";

/** The site's custom elements, in one bundle. */
customElements.define(Tag.BookmarkButton, BookmarkButton);
customElements.define(Tag.BookmarkShelf, BookmarkShelf);
customElements.define(Tag.ContentsList, ContentsList);
customElements.define(Tag.ContinueReading, ContinueReading);
customElements.define(Tag.FootNotes, FootNotes);
customElements.define(Tag.LanguageNegotiation, LanguageNegotiation);
customElements.define(Tag.LanguageSwitch, LanguageSwitch);
customElements.define(Tag.ParallelText, ParallelText);
customElements.define(Tag.ReaderSettings, ReaderSettings);
customElements.define(Tag.SaveOffline, SaveOffline);
customElements.define(Tag.SavedArticles, SavedArticles);
customElements.define(Tag.ShareLinks, ShareLinks);
customElements.define(Tag.SiteHeader, SiteHeader);

registerInstalled();
