/** Why a value is refused. */
export type RefusalReason =
  | "missing"
  /** Of another type. */
  | "type"
  /** Not of the form that it must have: an unknown word, no slug, no date. */
  | "form"
  | "length";

/** Says what is wrong with a record, and where. */
export class Refusal {
  readonly path: string;
  readonly reason: RefusalReason;

  constructor(path: string, reason: RefusalReason) {
    this.path = path;
    this.reason = reason;
  }
}

/** What a text must be. */
interface TextRule {
  readonly form?: RegExp;
  readonly longest?: number;
}

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/**
 * The fields of a record that anyone may have written: each is asked for by name and
 * checked, and nothing else of the record is taken over. By hand, since every
 * article page needs it, and a library of schemas takes four times the bytes.
 *
 * All that reads a field throws a Refusal where it is not what it must be.
 */
export class Fields {
  private readonly record: Readonly<Record<string, unknown>>;
  private readonly path: string;

  constructor(record: unknown, path = "") {
    if (typeof record !== "object" || record === null || Array.isArray(record)) {
      throw new Refusal(path, record === undefined ? "missing" : "type");
    }
    this.record = record as Readonly<Record<string, unknown>>;
    this.path = path;
  }

  has(name: string): boolean {
    return this.record[name] !== undefined;
  }

  text(name: string, { form, longest = Number.POSITIVE_INFINITY }: TextRule = {}): string {
    const value = this.typed(name, "string") as string;
    if (value.length > longest) this.refuse(name, "length");
    if (form && !form.test(value)) this.refuse(name, "form");
    return value;
  }

  /** A moment, always in the form of `toISOString`, so that earlier ones sort first. */
  time(name: string): string {
    const moment = new Date(this.text(name, { form: TIME, longest: 40 }));
    const year = moment.getUTCFullYear();
    // NaN is neither; a year of more digits would sort wrongly.
    if (!(year >= 0 && year <= 9999)) this.refuse(name, "form");
    return moment.toISOString();
  }

  /** A share: from 0 to 1. */
  share(name: string): number {
    const value = this.typed(name, "number") as number;
    if (!(value >= 0 && value <= 1)) this.refuse(name, "form");
    return value;
  }

  flag(name: string): boolean {
    return this.typed(name, "boolean") as boolean;
  }

  inner(name: string): Fields {
    return new Fields(this.record[name], this.pathTo(name));
  }

  refuse(name: string, reason: RefusalReason): never {
    throw new Refusal(this.pathTo(name), reason);
  }

  private typed(name: string, type: "string" | "number" | "boolean"): unknown {
    const value = this.record[name];
    if (typeof value !== type) this.refuse(name, value === undefined ? "missing" : "type");
    return value;
  }

  private pathTo(name: string): string {
    return this.path === "" ? name : `${this.path}.${name}`;
  }
}
