import { BookmarkButton } from "./BookmarkButton";
import { ContentsList } from "./ContentsList";
import { FootNotes } from "./FootNotes";
import { LanguageNegotiation } from "./LanguageNegotiation";
import { LanguageSwitch } from "./LanguageSwitch";
import { keepInstalled } from "./offline/keepInstalled";
import { ParallelText } from "./ParallelText";
import { ReaderSettings } from "./ReaderSettings";
import { SavedArticles } from "./SavedArticles";
import { SaveOffline } from "./SaveOffline";
import { ShareLinks } from "./ShareLinks";
import { SiteHeader } from "./SiteHeader";
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
