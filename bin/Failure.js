/** What the person at the keyboard can mend: it is told in its own words, without a stack. */
export class Failure extends Error {
  name = "Failure";
}
