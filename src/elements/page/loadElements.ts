import { Data } from "@/page/marks";
import { SPECULATION_RULES } from "@/page/speculation";
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
  fetchAhead();
}

/** Has the browser fetch ahead what the reader points at, unless she saves data. */
function fetchAhead(): void {
  const { supports } = HTMLScriptElement as { supports?: (type: string) => boolean };
  if (document.documentElement.dataset[Data.Light] !== undefined) return;
  if (!supports?.("speculationrules")) return;
  const rules = document.createElement("script");
  Object.assign(rules, { type: "speculationrules", textContent: SPECULATION_RULES });
  document.head.append(rules);
}
