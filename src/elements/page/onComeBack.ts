/**
 * Does something each time the browser brings the page back as the reader left it, from its
 * back/forward cache: meanwhile much may have changed that the page was not told of.
 *
 * @param signal ends that
 */
export function onComeBack(act: () => void, signal?: AbortSignal): void {
  addEventListener(
    "pageshow",
    ({ persisted }) => {
      if (persisted) act();
    },
    signal && { signal },
  );
}
