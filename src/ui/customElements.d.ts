import type { DetailedHTMLProps, HTMLAttributes } from "react";

type CustomElement = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;

declare module "react" {
  namespace JSX {
    /** The custom elements of `src/elements`, as React components write them. */
    interface IntrinsicElements {
      "bookmark-button": CustomElement & {
        class?: string | undefined;
        "data-slug": string;
        "data-locale"?: string | undefined;
        "data-beside"?: string | undefined;
        "data-tools": string;
      };
      "bookmark-shelf": CustomElement & {
        class?: string | undefined;
        "data-catalogue": string;
        "data-site": string;
      };
      "contents-list": CustomElement;
      "continue-reading": CustomElement & {
        class?: string | undefined;
        "data-catalogue": string;
        "data-brief"?: true;
        "data-switch"?: true;
      };
      "foot-notes": CustomElement;
      "read-mark": CustomElement & { class?: string | undefined };
      "series-progress": CustomElement & { class?: string | undefined };
      "language-switch": CustomElement;
      "language-negotiation": CustomElement & {
        "data-default": string;
      };
      "parallel-text": CustomElement & { class?: string | undefined };
      "save-offline": CustomElement & {
        class?: string | undefined;
        "data-slug"?: string | undefined;
        "data-series"?: string | undefined;
      };
      "saved-articles": CustomElement & {
        class?: string | undefined;
        "data-always"?: string | undefined;
      };
      "reader-settings": CustomElement & { class?: string | undefined };
      "share-links": CustomElement;
    }
  }
}
