import { Data } from "@/page/marks";
import { SPECULATION_RULES } from "@/page/speculation";

/** Has the browser fetch ahead what the reader points at, unless she saves data. */
export function fetchAhead(): void {
  const { supports } = HTMLScriptElement as { supports?: (type: string) => boolean };
  if (document.documentElement.dataset[Data.Light] !== undefined) return;
  if (!supports?.("speculationrules")) return;
  const rules = document.createElement("script");
  Object.assign(rules, { type: "speculationrules", textContent: SPECULATION_RULES });
  document.head.append(rules);
}
