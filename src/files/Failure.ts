/**
 * What the person at the keyboard can mend: a wrong setting, faulty content, a
 * build beside this one. The commands print its message without a stack.
 */
export class Failure extends Error {
  override readonly name = "Failure";
}
