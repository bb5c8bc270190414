import type { Page } from "playwright-core";

/** What `noteObstacles` leaves on the window. */
interface Noted {
  readonly obstacles: ReadonlySet<string>;
}

/**
 * Notes what would keep a browser from keeping a page that is left; runs in it before its own
 * scripts.
 */
export function noteObstacles(): void {
  const obstacles = new Set<string>();
  Object.assign(window, { obstacles });
  const { addEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (this: EventTarget, ...given) {
    if (/^(?:before)?unload$/.test(given[0])) obstacles.add(`listens to ${given[0]}`);
    return addEventListener.apply(this, given);
  };
  // Connections are open until they are closed.
  for (const name of ["BroadcastChannel", "WebSocket", "EventSource", "RTCPeerConnection"]) {
    const original = Reflect.get(window, name);
    if (!original) continue;
    let count = 0;
    const own = class extends original {
      constructor(...given: unknown[]) {
        super(...given);
        count += 1;
        obstacles.add(`has an open ${name}`);
      }
      close(): void {
        super.close();
        count -= 1;
        if (count === 0) obstacles.delete(`has an open ${name}`);
      }
    };
    Object.assign(window, { [name]: own });
  }
  const { transaction } = IDBDatabase.prototype;
  let transactions = 0;
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...given) {
    const begun = transaction.apply(this, given);
    transactions += 1;
    obstacles.add("is in a transaction");
    const end = () => {
      transactions -= 1;
      if (transactions === 0) obstacles.delete("is in a transaction");
    };
    addEventListener.call(begun, "complete", end);
    addEventListener.call(begun, "abort", end);
    return begun;
  };
  const { request } = LockManager.prototype;
  let locks = 0;
  LockManager.prototype.request = async function (this: LockManager, ...given: unknown[]) {
    locks += 1;
    obstacles.add("holds a lock");
    try {
      return await Reflect.apply(request, this, given);
    } finally {
      locks -= 1;
      if (locks === 0) obstacles.delete("holds a lock");
    }
  } as typeof request;
}

/** Lists what a page has at the moment at which it is left; it is told that it is left. */
export function obstaclesOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
    const found = [...(window as unknown as Noted).obstacles];
    for (const name of ["onunload", "onbeforeunload"]) {
      if (Reflect.get(window, name)) found.push(`has ${name}`);
    }
    return found;
  });
}
