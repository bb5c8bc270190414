import type { Root } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import { type FaultDetails, type Point, type Problem, problem } from "@/core/problems";
import { type Source, startOf } from "./step";

/** A link to somewhere in the publication, or to another site. */
export interface Link {
  readonly url: string;
  readonly at?: Point | undefined;
}

/** A picture in a text. */
export interface PictureUse {
  /** As it is written. */
  readonly src: string;
  readonly alt: string;
  readonly at?: Point | undefined;
}

/** Schemes that a link may have. */
const SCHEMES = new Set(["http", "https", "mailto"]);
/** Schemes that run code or show what somebody smuggled in. */
const DANGEROUS = new Set(["javascript", "vbscript", "data", "blob", "file", "filesystem"]);

/**
 * Collects a text's links and pictures. Those that can't be right wherever they
 * lead are reported and not collected: dangerous or unknown schemes, links to
 * nothing or without text, pictures on other sites.
 */
export function collectLinks(
  root: Root,
  { file }: Source,
): { links: Link[]; pictures: PictureUse[]; problems: Problem[] } {
  const links: Link[] = [];
  const pictures: PictureUse[] = [];
  const problems: Problem[] = [];

  visit(root, (node) => {
    if (node.type !== "link" && node.type !== "image") return;
    const at = startOf(node);
    if (node.type === "image") {
      if (schemeOf(node.url) !== undefined) {
        problems.push(
          problem({
            file,
            at,
            rule: "external-picture",
            cause: `The picture “${node.url}” is on another site.`,
            remedy: "Put the picture into the article’s folder and write its file name.",
          }),
        );
      } else {
        pictures.push({ src: node.url, alt: node.alt ?? "", at });
      }
      return;
    }
    const fault: FaultDetails | false =
      faultOf(node.url) ??
      (textOf(node).trim() === "" && {
        rule: "empty-link",
        cause: `The link to “${node.url}” has no text.`,
        remedy: "Write between the brackets what the link leads to.",
      });
    if (fault) problems.push(problem({ file, at, ...fault }));
    else links.push({ url: node.url, at });
  });
  return { links, pictures, problems };
}

function faultOf(url: string): FaultDetails | undefined {
  if (url === "") {
    return {
      rule: "empty-link",
      cause: "The link has no address.",
      remedy: "Write an address between the parentheses.",
    };
  }
  const scheme = schemeOf(url);
  if (scheme === undefined) return undefined;
  if (DANGEROUS.has(scheme)) {
    return {
      rule: "dangerous-link",
      cause: `“${scheme}:” links can run code in the reader’s browser.`,
      remedy: "Link to an address that begins with https://.",
    };
  }
  if (!SCHEMES.has(scheme)) {
    return {
      rule: "unsupported-link",
      cause:
        scheme === ""
          ? `“${url}” has no scheme, such as “https:”.`
          : `“${scheme}:” is not a scheme that links may have.`,
      remedy: "Use https:, http: or mailto:.",
    };
  }
  if (!URL.canParse(url)) {
    return {
      rule: "unsupported-link",
      cause: `“${url}” is not a valid address.`,
      remedy: "Copy the address from the browser’s address bar.",
    };
  }
  return undefined;
}

/**
 * The scheme of an address, in lower case; `""` for one that takes the page's
 * own (`//host`); nothing for one inside the site. Reads what a browser would:
 * it drops tabs and line ends anywhere, and control characters and spaces before.
 */
function schemeOf(url: string): string | undefined {
  const seen = url.replace(/[\t\n\r]/g, "").replace(/^[\0-\x20]+/, "");
  if (/^[\\/]{2}/.test(seen)) return "";
  return /^([a-z][a-z0-9+.-]*):/i.exec(seen)?.[1]?.toLowerCase();
}
