import type { SavedCache } from "@/reader/offline/OfflineEnvironment";

const ORIGIN = "https://doab.example";

/** A cache in memory, with as much room as a test likes. */
export class MemoryCache implements SavedCache {
  readonly entries = new Map<string, string>();
  readonly #types = new Map<string, string>();
  /** How many entries fit. */
  room = Number.POSITIVE_INFINITY;

  async match(address: string): Promise<Response | undefined> {
    const body = this.entries.get(address);
    if (body === undefined) return undefined;
    const type = this.#types.get(address) ?? "";
    return new Response(body, { headers: { "Content-Type": type } });
  }

  async put(address: string, response: Response): Promise<void> {
    const body = await response.text();
    if (!this.entries.has(address) && this.entries.size >= this.room) {
      throw new DOMException("There is no room.", "QuotaExceededError");
    }
    this.entries.set(address, body);
    this.#types.set(address, response.headers.get("Content-Type") ?? "");
  }

  async delete(address: string): Promise<boolean> {
    return this.entries.delete(address);
  }

  async keys(): Promise<{ url: string }[]> {
    return [...this.entries.keys()].map((address) => ({ url: ORIGIN + address }));
  }

  /** Addresses, without the records. */
  files(): string[] {
    return [...this.entries.keys()].filter((key) => !key.startsWith("/saved/")).sort();
  }
}
