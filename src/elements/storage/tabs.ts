import type { Channel } from "@/reader/Channel";

/**
 * Connects the page with the other tabs of this site. Browsers without a way to tell them show
 * changes when they are loaded anew.
 *
 * The connection is closed while the reader is on another page: a page that hears something
 * then is thrown away, and can't be brought back as she left it. Whoever shows what may have
 * changed meanwhile looks again (`onComeBack`).
 */
export function tabs(name: string): Channel {
  const listeners = new Set<(message: unknown) => void>();
  let channel: BroadcastChannel | undefined;
  const open = (): BroadcastChannel | undefined => {
    if (channel || !("BroadcastChannel" in globalThis)) return channel;
    channel = new BroadcastChannel(name);
    channel.addEventListener("message", ({ data }) => {
      for (const listener of listeners) listener(data);
    });
    return channel;
  };
  open();
  addEventListener("pagehide", () => {
    channel?.close();
    channel = undefined;
  });
  addEventListener("pageshow", open);
  return {
    // What was still being written when she left is told when she is back.
    post: (message) => open()?.postMessage(message),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
