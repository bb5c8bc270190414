import type { Findings } from "../Findings";

/** Refuses a drawing for an address that leads out of it. */
export function refuseReference(address: string, findings: Findings): never {
  return findings.forbid(`a reference to “${shortened(address.trim())}”`);
}

/** Shortens a text for a message. */
export function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
