import { whenParsed } from "./parsed";

/**
 * Loads the custom elements. The early script does it once the text is there, so that they
 * take nothing of the line and of the processor before.
 *
 * @param ready when they may run; they are fetched at once
 */
export async function loadElements(address: string, ready: Promise<unknown>): Promise<void> {
  const link = document.createElement("link");
  Object.assign(link, { rel: "modulepreload", href: address });
  document.head.append(link);
  // Whatever became of it, the page needs them.
  await ready.catch(() => undefined);
  // A script that script adds does not wait for the rest of the page by itself.
  await new Promise<void>(whenParsed);
  const script = document.createElement("script");
  Object.assign(script, { type: "module", src: address });
  document.head.append(script);
}
