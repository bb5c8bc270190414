import type { Rule } from "@/core/rules";
import type { nearestName } from "../../problems/nearestName";

/** What is wrong with a link. */
export interface LinkFault {
  readonly rule: Rule;
  readonly severity?: "warning";
  readonly cause: string;
  readonly remedy: string;
}

/** Finds the name that was meant, as long as the text has not had too many suggestions. */
export type NearestName = typeof nearestName;
