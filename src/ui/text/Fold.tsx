import type { ReactNode } from "react";
import { Class } from "@/page/marks";

interface FoldProps {
  /** What it is called: a heading. */
  readonly heading: ReactNode;
  readonly children: ReactNode;
}

/** What stands before a text and is not part of it: in narrow windows closed, so that the text comes soon. */
export function Fold({ heading, children }: FoldProps) {
  return (
    <details className={Class.Fold}>
      <summary>{heading}</summary>
      {children}
    </details>
  );
}
