/** How many entries a page of a list holds. */
export const PAGE_LENGTH = 24;

/** A page of a long list, and the way to its neighbours. */
export interface Pagination {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** Addresses of the neighbouring pages. */
  readonly newer?: string;
  readonly older?: string;
}

/** Returns how many pages a list fills; an empty list has one. */
export function pageCount(entries: number): number {
  return Math.max(1, Math.ceil(entries / PAGE_LENGTH));
}

/** Returns the entries on a page of a list; pages count from 1. */
export function pageOf<T>(entries: readonly T[], page: number): readonly T[] {
  return entries.slice((page - 1) * PAGE_LENGTH, page * PAGE_LENGTH);
}

/** Returns the links from a page of a list to its neighbours. */
export function pagination(
  entries: number,
  page: number,
  addressOf: (page: number) => string,
): Pagination {
  const pages = pageCount(entries);
  return {
    page,
    pages,
    ...(page > 1 && { newer: addressOf(page - 1) }),
    ...(page < pages && { older: addressOf(page + 1) }),
  };
}
