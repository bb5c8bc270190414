import { Data } from "@/page/marks";
import { TOLD } from "../passage/newcomer";
import { RETURNING } from "./returning";

/**
 * Has the page tell the reader what can be done with a paragraph, if none has, and leave room
 * for what she may go on with.
 */
export function recallReader(): void {
  const { dataset } = document.documentElement;
  try {
    if (!localStorage[TOLD]) dataset[Data.Newcomer] = "";
    if (localStorage[RETURNING]) dataset[Data.Returning] = "";
  } catch {
    // Where nothing can be noted, she would be told again and again.
  }
}
