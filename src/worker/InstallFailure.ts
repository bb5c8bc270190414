import type { SerwistPlugin } from "serwist";

/** The event of an installation. */
interface Installing {
  waitUntil(work: Promise<unknown>): void;
}

/**
 * Has an installation fail as soon as a file of the shell can't be had. Serwist loses that
 * failure (`parallel` in `@serwist/utils` 9.5 never settles), and the worker would be installing
 * for ever: no later attempt could begin.
 */
export class InstallFailure {
  #fail: (error: unknown) => void = () => undefined;

  /** Belongs to what fetches the shell. */
  readonly plugin: SerwistPlugin = {
    handlerDidError: async ({ error, event }) => {
      if (event.type === "install") this.#fail(error);
      return undefined;
    },
  };

  /** Ends all that an installation waits for with the first failure. To be called before anything waits. */
  watch(event: Installing): void {
    const failed = new Promise<never>((_, reject) => {
      this.#fail = reject;
    });
    failed.catch(() => undefined);
    const waitUntil = event.waitUntil.bind(event);
    Object.defineProperty(event, "waitUntil", {
      value: (work: Promise<unknown>) => waitUntil(Promise.race([work, failed])),
    });
  }
}
