/** What a browser provides for saving pages. */
export interface OfflineEnvironment {
  /** Opens the cache that holds nothing but what is saved. */
  readonly open: () => Promise<SavedCache>;
  /**
   * @param fresh whether to ask the site although the browser has the answer
   * @throws where the site can’t be reached
   */
  readonly fetch: (address: string, fresh: boolean) => Promise<Response>;
  /** Runs one piece of work after another at the cache, in whatever tab or worker. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
  readonly now: () => Date;
}

/** The part of `Cache` that is needed. */
export interface SavedCache {
  match(address: string, options?: CacheQueryOptions): Promise<Response | undefined>;
  put(address: string, response: Response): Promise<void>;
  delete(address: string): Promise<boolean>;
  keys(): Promise<readonly { readonly url: string }[]>;
}
