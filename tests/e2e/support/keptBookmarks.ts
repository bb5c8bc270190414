import type { Page } from "playwright-core";

/** A bookmark as the browser keeps it. */
export interface KeptBookmark {
  readonly id: string;
  readonly kind: string;
  readonly note: string;
  readonly title: string;
  readonly place: {
    readonly locale: string;
    readonly slug: string;
    readonly blockId?: string;
    readonly quotation?: { readonly exact: string };
  };
}

/** Reads the bookmarks that the browser keeps off its own database. */
export function keptBookmarks(page: Page): Promise<readonly KeptBookmark[]> {
  return page.evaluate(
    () =>
      new Promise<KeptBookmark[]>((resolve, reject) => {
        const opening = indexedDB.open("waraq");
        let isNew = false;
        // It is the site's to make.
        opening.onupgradeneeded = () => {
          isNew = true;
          opening.transaction?.abort();
        };
        opening.onerror = () => (isNew ? resolve([]) : reject(opening.error));
        opening.onsuccess = () => {
          const database = opening.result;
          const all = database.transaction("bookmarks").objectStore("bookmarks").getAll();
          all.onsuccess = () => {
            database.close();
            resolve(all.result);
          };
        };
      }),
  );
}
