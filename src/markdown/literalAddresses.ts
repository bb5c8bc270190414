import type { Code, Construct, Event, Extension, State } from "micromark-util-types";
import { type Address, findAddresses } from "./findAddresses";

declare module "micromark-util-types" {
  interface TokenTypeMap {
    literalAutolink: "literalAutolink";
    literalAutolinkEmail: "literalAutolinkEmail";
    literalAutolinkHttp: "literalAutolinkHttp";
    literalAutolinkWww: "literalAutolinkWww";
  }
}

const TOKENS = {
  http: "literalAutolinkHttp",
  www: "literalAutolinkWww",
  email: "literalAutolinkEmail",
} as const;

/**
 * Makes the extension of micromark that reads bare addresses, in the place of GFM's,
 * which knows the punctuation of ASCII only. Its tokens are GFM's.
 *
 * @param text the whole text that is parsed
 */
export function literalAddresses(text: string): Extension {
  const addresses = new Map(findAddresses(text).map((address) => [address.start, address]));
  const construct: Construct = {
    name: "literalAddress",
    previous: (code) => code === null || code < 0 || !/[a-z0-9]/i.test(String.fromCharCode(code)),
    tokenize(effects, ok, nok) {
      let address: Address;
      let rest = 0;
      const inside = (code: Code): State | undefined => {
        if (rest === 0) {
          effects.exit(TOKENS[address.kind]);
          effects.exit("literalAutolink");
          return ok(code);
        }
        rest -= 1;
        effects.consume(code);
        return inside;
      };
      return (code) => {
        const found = addresses.get(this.now().offset);
        if (!found || isInLabel(this.events)) return nok(code);
        address = found;
        rest = found.end - found.start;
        effects.enter("literalAutolink");
        effects.enter(TOKENS[found.kind]);
        return inside(code);
      };
    },
  };
  const starts = new Set([...addresses.keys()].map((offset) => text.charCodeAt(offset)));
  return {
    text: Object.fromEntries([...starts].map((code) => [code, construct])),
    disable: { null: ["emailAutolink", "protocolAutolink", "wwwAutolink"] },
  };
}

/** A link can't stand in the text of another. */
function isInLabel(events: readonly Event[]): boolean {
  for (let index = events.length - 1; index >= 0; index--) {
    const token = events[index]?.[1] as Event[1] & { _isInNoLabel?: boolean };
    if ((token.type === "labelLink" || token.type === "labelImage") && !token._balanced)
      return true;
    // Everything before was looked at.
    if (token._isInNoLabel) break;
  }
  const last = events.at(-1)?.[1] as (Event[1] & { _isInNoLabel?: boolean }) | undefined;
  if (last) last._isInNoLabel = true;
  return false;
}
