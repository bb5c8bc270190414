import type { DetailedHTMLProps, HTMLAttributes } from "react";

type CustomElement = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;

declare module "react" {
  namespace JSX {
    /** The custom elements of `src/elements`, as React components write them. */
    interface IntrinsicElements {
      "language-switch": CustomElement;
      "language-negotiation": CustomElement & {
        "data-default": string;
      };
      "share-links": CustomElement;
    }
  }
}
