import { BookmarkButton } from "./bookmarks/BookmarkButton";
import { ContentsList } from "./chrome/ContentsList";
import { SiteHeader } from "./chrome/SiteHeader";
import { FootNotes } from "./footnotes/FootNotes";
import { LanguageNegotiation } from "./language/LanguageNegotiation";
import { LanguageSwitch } from "./language/LanguageSwitch";
import { keepInstalled } from "./offline/keepInstalled";
import { SavedArticles } from "./offline/SavedArticles";
import { SaveOffline } from "./offline/SaveOffline";
import { ParallelText } from "./parallel/ParallelText";
import { ReaderSettings } from "./settings/ReaderSettings";
import { ShareLinks } from "./share/ShareLinks";
import { BookmarkShelf } from "./shelf/BookmarkShelf";
import { ContinueReading } from "./shelf/ContinueReading";

/** The site's custom elements, in one bundle. */
customElements.define("bookmark-button", BookmarkButton);
customElements.define("bookmark-shelf", BookmarkShelf);
customElements.define("contents-list", ContentsList);
customElements.define("continue-reading", ContinueReading);
customElements.define("foot-notes", FootNotes);
customElements.define("language-negotiation", LanguageNegotiation);
customElements.define("language-switch", LanguageSwitch);
customElements.define("parallel-text", ParallelText);
customElements.define("reader-settings", ReaderSettings);
customElements.define("save-offline", SaveOffline);
customElements.define("saved-articles", SavedArticles);
customElements.define("share-links", ShareLinks);
customElements.define("site-header", SiteHeader);

keepInstalled();
