import { CHOSEN_LANGUAGE_COOKIE } from "@/page/chosenLanguage";

/** For how long a choice is remembered: a year, in seconds. */
const LIFETIME = 365 * 24 * 60 * 60;

/** Remembers the language that the reader chose, on this device and for this site alone. */
export function rememberChosenLanguage(locale: string): void {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers that readers have
  document.cookie = `${CHOSEN_LANGUAGE_COOKIE}=${locale}; Path=/; Max-Age=${LIFETIME}; SameSite=Lax${secure}`;
}

/** Returns the language that the reader chose earlier, by the cookie. */
export function chosenLanguage(): string | undefined {
  return document.cookie
    .split("; ")
    .find((pair) => pair.startsWith(`${CHOSEN_LANGUAGE_COOKIE}=`))
    ?.slice(CHOSEN_LANGUAGE_COOKIE.length + 1);
}
