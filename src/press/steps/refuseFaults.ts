import { Failure } from "@/files/Failure";
import type { Edition } from "../edition/Edition";

/**
 * Refuses the result if an earlier step found something that must not be published.
 *
 * @throws Failure that lists all of it
 */
export function refuseFaults({ faults }: Pick<Edition, "faults">): void {
  if (faults.length === 0) return;
  throw new Failure(["The pages have faults:", ...faults.map((fault) => `  ${fault}`)].join("\n"));
}
