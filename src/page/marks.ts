/*
 * What markup, scripts, style sheets and the press know the parts of a page by. Style sheets
 * cannot import: a test holds them to these tables. In scripts esbuild puts the values in
 * place of the names, so that the tables cost readers nothing.
 */

/** Classes that are the same on all pages; those of CSS modules are the modules' own. */
export enum Class {
  /** The row at the head of every page. */
  SiteHeader = "siteHeader",
  /** The text of a version: its blocks, and what stands beside them. */
  Prose = "prose",
  /** What stands for a block in another version, opened below it. */
  Counterpart = "counterpart",
  /** A footnote that is opened below the block of its mark. */
  Note = "note",
  /** The section of the footnotes. */
  Notes = "notes",
  /** The button that opens a picture large. */
  Enlarge = "enlarge",
  /** The dialog that shows a picture large. */
  LargePicture = "largePicture",
  /** On `details`: closed in narrow windows only. */
  Fold = "fold",
  /** The link from a footnote back to its mark. */
  Back = "back",
  /** The section of the addresses that links lead to, for print. */
  Links = "links",
  /** What a wide table scrolls in. */
  Table = "table",
  /** What the reader is told at the foot of the window. */
  Notice = "notice",
  /** What can be done with a passage, opened below it. */
  PassageTools = "passageTools",
  /** The button that opens that, in the margin beside the block under the pointer. */
  PassageHandle = "passageHandle",
  /** The button that bookmarks. */
  Ribbon = "ribbon",
  /** How the classes begin that open a line of Nastaliq; a digit follows. */
  Strut = "strut",
}

/** Names of attributes, without the `data-` at their front. */
export enum Data {
  /** On `html`: the page's language. On `bookmark-button`: the text's, where it is another. */
  Locale = "locale",
  /** The style of letters that the language of an element is set in. */
  Typeface = "typeface",
  /** The style of letters of a whole text that is in another language than the page. */
  TextTypeface = "text-typeface",
  /** On `html`: there while script runs. */
  Script = "script",
  /**
   * On `html`: the faces that the text is set in; with `waiting` among them, it waits for these.
   * On the early script: the faces that the first screens need.
   */
  Faces = "faces",
  /**
   * On an element: it and what follows it are shown after the first screens. On the early script,
   * where there is such an element: the further faces that these need.
   */
  Later = "later",
  /** On the early script: the face that may stand in for Nastaliq. */
  StandIn = "stand-in",
  /** On `html`: what comes later is not shown yet. */
  Staged = "staged",
  /** On the early script: the address of the custom elements. */
  Elements = "elements",
  /** On `html`: there in light mode. */
  Light = "light",
  /** On `html`: the reader came by a switch of language. */
  Arrived = "arrived",
  /** On `html`: the reader has not been told yet what can be done with a paragraph. */
  Newcomer = "newcomer",
  /** On an inline script: it is published. */
  Keep = "keep",

  /** On `img`: the sheet that a transparent picture needs. */
  Ground = "ground",
  /** On `img`: its `src`, while it waits to be asked for. */
  Src = "src",

  /** On an empty anchor: the place of a block that the version leaves out. */
  Landing = "landing",
  /** On a block: it goes on with what the block before it stands for. */
  Continues = "continues",
  /** Whose digits lists are numbered in. */
  Digits = "digits",
  /** On a link: it is the mark of a footnote. */
  Footnote = "footnote",
  /** On a paragraph: it names the source of a quotation. */
  Attribution = "attribution",
  /** On a quotation: it repeats words of the text. */
  Pull = "pull",

  /** The rows of two versions side by side. */
  Rows = "rows",
  /** To which of two versions side by side something belongs: `1` or `2`. */
  Side = "side",
  /** What kind of block a row holds. */
  Kind = "kind",
  /** On a side that has nothing in this row. */
  Missing = "missing",
  /** On a block side by side with another version’s: the ids that it answers to, where these are not its row’s. */
  Ids = "ids",
  /** On a list that is one item of a longer one, in a row of its own: which it is, from 0. */
  Item = "item",
  /** On `bookmark-button`: the language of the version beside the page’s. */
  Beside = "beside",
  /** On the title of a version side by side: its authors’ names in its language. */
  Authors = "authors",
  /** What the button says that shows a hidden side. */
  Reveal = "reveal",
  /** On `parallel-text`: its tools work. */
  Open = "open",
  /** On the article of two versions side by side: the sides are swapped. */
  Swapped = "swapped",

  /** Which article an element deals with. */
  Slug = "slug",
  /** Which series an element deals with. */
  Series = "series",
  /** Where an element fetches what is published. */
  Catalogue = "catalogue",
  /** The public address of the site. */
  Site = "site",
  /** What the publication is called, in the page’s language. */
  Publication = "publication",
  /** On `continue-reading`: it offers one thing, in a place of a height that is known before. */
  Brief = "brief",
  /** On `html`: there is something that the reader may go on with. */
  Returning = "returning",
  /** On `continue-reading`: it is the switch that turns remembering on and off. */
  Switch = "switch",
  /** On `language-negotiation`: the language for readers of none of the site's. */
  Default = "default",
  /** On `saved-articles`: it is shown also where nothing is saved. */
  Always = "always",
  /** On a button: which way of sharing it offers. */
  Share = "share",
  /** On an element: what it lists is there. */
  Drawn = "drawn",
  /** On `foot-notes`: the notes are at their marks. */
  Placed = "placed",
  /** On the handle of a block’s tools: it is at one. */
  Shown = "shown",
  /** On a block: its tools are open. */
  Chosen = "chosen",
  /** On a block: the handle of its tools has the focus. */
  Pointed = "pointed",
  /** On `bookmark-button`: what the handle of a block’s tools says. */
  Tools = "tools",
  /** On what can be done with a passage: what it is. */
  Act = "act",
  /** On the notice: it stands at the head of the window, since at the foot it would cover tools. */
  Aloft = "aloft",
  /** On a block: it is bookmarked. */
  Bookmarked = "bookmarked",
  /** On a block: it is the bookmark that the reader followed. */
  Opened = "opened",
  /** On a caption: more of it than is shown. */
  More = "more",
  /** On an entry of the table of contents: the level of its heading. */
  Depth = "depth",

  /** On the shelf: buttons. */
  Actions = "actions",
  /** On the shelf: facts about an entry. */
  Facts = "facts",
  /** On the shelf: an entry that is no longer published. */
  Gone = "gone",
  /** On a line that explains: on the shelf, and once above a text. */
  Hint = "hint",
  /** On the shelf: the reader's own note. */
  Note = "note",
  /** On the shelf: which bookmark an entry shows. */
  Id = "id",
  /** On the shelf: which bookmark a link leads to. */
  Link = "link",
  /** On the shelf: where in the article a bookmark is. */
  Place = "place",
}

/** Ids that something else than their own element's heading or label refers to. */
export enum Id {
  /** What the skip link leads to. */
  Text = "site-text",
  /** The ways around the site, which a button opens in narrow windows. */
  Menu = "site-menu",
  /** The heading of the notes, by which marks in the text are described. */
  Notes = "site-notes",
  /** That of the second of two versions. */
  BesideNotes = "site-notes.2",
  /** The title of the second of two versions, by which what belongs to it is told apart. */
  BesideTitle = "site-title.2",
  /** The heading of the related articles. */
  Related = "site-related",
  /** The heading of what is saved. */
  Saved = "site-saved",
  /** Where the shelf puts what exports and imports bookmarks. */
  Copies = "site-copies",
  /** The heading of the help with bookmarks. */
  Help = "site-help",
}

/** The names of the site's own elements. */
export enum Tag {
  BookmarkButton = "bookmark-button",
  BookmarkShelf = "bookmark-shelf",
  ContentsList = "contents-list",
  ContinueReading = "continue-reading",
  FootNotes = "foot-notes",
  LanguageNegotiation = "language-negotiation",
  LanguageSwitch = "language-switch",
  ParallelText = "parallel-text",
  ReadMark = "read-mark",
  ReaderSettings = "reader-settings",
  SaveOffline = "save-offline",
  SavedArticles = "saved-articles",
  SeriesProgress = "series-progress",
  ShareLinks = "share-links",
}

type DataAttributes<T> = {
  readonly [K in keyof T as K extends string ? `data-${K}` : never]: T[K];
};

/**
 * Makes attributes of names and values, for JSX; a name that is not in the table is an error
 * of types.
 *
 * @example data({ side: 1 }) // { "data-side": 1 }
 */
export function data<T extends { readonly [K in `${Data}`]?: string | number | true | undefined }>(
  values: T,
): DataAttributes<T> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`data-${name}`, value]),
  ) as DataAttributes<T>;
}

/**
 * Returns the property name of an attribute in hast.
 *
 * @example propertyOf(Data.TextTypeface) // "dataTextTypeface"
 */
export function propertyOf(name: Data): string {
  return `data-${name}`.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
