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
  await ready;
  const script = document.createElement("script");
  Object.assign(script, { type: "module", src: address });
  document.head.append(script);
}
