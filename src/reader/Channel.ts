/**
 * How the tabs of one browser tell each other that something was changed. The page
 * fills it with a BroadcastChannel, which never tells the tab that posted.
 */
export interface Channel {
  post(message: string): void;
  /** @returns what ends the subscription */
  subscribe(listener: (message: unknown) => void): () => void;
}
