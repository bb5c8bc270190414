import { KINDS, type Kind, type Pattern, ROUTES } from "./routes";
import { splitAddress } from "./splitAddress";

/** What an address of one kind says: what its pattern has in braces. */
export type AddressOf<K extends Kind> = { readonly kind: K } & Fields<Pattern<K>>;

/** What an address says. */
export type Address = { [K in Kind]: AddressOf<K> }[Kind];

type Fields<P extends string> = P extends `${infer Start}[${string}]`
  ? Fields<Start> & { readonly page: number }
  : P extends `${string}{${infer Name}}${infer Rest}`
    ? { readonly [N in Name extends `${infer Plain}*` ? Plain : Name]: string } & Fields<Rest>
    : unknown;

/** Languages are in lower case at the front of an address; what follows may be in upper case. */
const LANGUAGE = "[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*";

/** The first page of a list has no number. */
const FURTHER_PAGE = "[2-9]|[1-9][0-9]{1,8}";

/**
 * Reads an address of the site. A query and a fragment do not matter, and what is
 * percent-encoded is decoded once, as the server does it.
 *
 * @returns nothing for what is no address of the site: of another site, relative, malformed,
 *   in upper case, without the slash at its end; whether something is published there is not asked
 *
 * @example readAddress("/ur/articles/rivers/") // { kind: "article", locale: "ur", slug: "rivers" }
 * @example readAddress("/ur/archive/") // { kind: "archive", locale: "ur", page: 1 }
 */
export function readAddress(address: string): Address | undefined {
  const path = decoded(splitAddress(address).path);
  if (path === undefined) return undefined;
  for (const { kind, names, form } of matchers()) {
    const values = form.exec(path)?.slice(1);
    if (!values) continue;
    const fields = names.map((name, index) => {
      const value = values[index];
      return [name, name === "page" ? Number(value ?? 1) : value];
    });
    return { kind, ...Object.fromEntries(fields) } as Address;
  }
  return undefined;
}

/**
 * Returns the language of an address, known or not, published or not.
 *
 * @returns nothing for addresses of no language
 *
 * @example localeOf("/ur/search/") // "ur"
 * @example localeOf("/media/boat-8d1c0f6a2b.svg") // undefined
 */
export function localeOf(address: string): string | undefined {
  return new RegExp(`^/(${LANGUAGE})(?![^/?#])`).exec(address)?.[1];
}

interface Matcher {
  readonly kind: Kind;
  readonly names: readonly string[];
  readonly form: RegExp;
}

let known: readonly Matcher[] | undefined;

function matchers(): readonly Matcher[] {
  known ??= KINDS.map((kind) => matcherOf(kind, ROUTES[kind].pattern));
  return known;
}

function matcherOf(kind: Kind, pattern: string): Matcher {
  const names: string[] = [];
  const source = pattern
    .replace(/\./g, "\\.")
    .replace(/\[(.*)\]/, "(?:$1)?")
    .replace(/\{(\w+)(\*?)\}/g, (_, name: string, isDeep: string) => {
      names.push(name);
      return `(${formOf(name, isDeep !== "")})`;
    });
  return { kind, names, form: new RegExp(`^${source}$`) };
}

function formOf(name: string, isDeep: boolean): string {
  if (name === "locale") return LANGUAGE;
  if (name === "page") return FURTHER_PAGE;
  return isDeep ? "[^]+" : "[^/]+";
}

/** A path with each segment decoded; nothing where one is empty, points elsewhere or is malformed. */
function decoded(path: string): string | undefined {
  const [before, ...segments] = path.split("/");
  if (before !== "" || segments.length === 0) return undefined;
  try {
    const names = segments.map(decodeURIComponent);
    const isPath = names.every((name, index) => {
      const isLast = index === names.length - 1;
      return (isLast || name !== "") && !/^\.\.?$|[/\\\p{Cc}]/u.test(name);
    });
    return isPath ? `/${names.join("/")}` : undefined;
  } catch {
    return undefined;
  }
}
