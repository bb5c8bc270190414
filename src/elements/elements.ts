import { LanguageNegotiation } from "./LanguageNegotiation";
import { LanguageSwitch } from "./LanguageSwitch";
import { ShareLinks } from "./ShareLinks";

/** The site's custom elements, in one bundle. */
customElements.define("language-negotiation", LanguageNegotiation);
customElements.define("language-switch", LanguageSwitch);
customElements.define("share-links", ShareLinks);
