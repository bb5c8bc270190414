import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadLibrary } from "@/content/loadLibrary";
import { proseFaults } from "@/core/text/proseFaults";

/** A form that the publication’s Urdu doesn’t use, what it uses instead, and where that holds. */
interface Forbidden {
  readonly form: RegExp;
  readonly instead: string;
  /** In the interface alone; everywhere unless set. */
  readonly in?: "messages";
}

/** One term for one thing, and no English under the Urdu. */
const FORBIDDEN: readonly Forbidden[] = [
  // Terms of the interface.
  { form: /(?<![ء-ے])خط(?![ء-ے])/u, instead: "فونٹ", in: "messages" },
  { form: /نظام کے مطابق/u, instead: "آلے کے مطابق" },
  { form: /ایڈیشن/u, instead: "ورژن", in: "messages" },
  { form: /خاکی/u, instead: "بادامی", in: "messages" },
  { form: /یادداشت/u, instead: "نوٹ", in: "messages" },
  { form: /براؤزر کی اپنی نشانیاں/u, instead: "براؤزر کے اپنے بُک مارک" },
  { form: /ایٹم فیڈ/u, instead: "نئی تحریروں کی فیڈ" },
  { form: /نشان زدہ/u, instead: "نشان زد کیے ہوئے" },
  // Terms of the texts.
  { form: /نقل مکانی/u, instead: "نقلِ مکانی" },
  { form: /سیلسیس|°/u, instead: "ڈگری سینٹی گریڈ" },
  { form: /دروژبا/u, instead: "دروزبہ" },
  { form: /(?<!دفعہ \d+، )شق \d/u, instead: "دفعہ 12، شق 4" },
  { form: /ملین(?! ایکڑ فٹ)/u, instead: "لاکھ، کروڑ" },
  { form: /نصف ارب/u, instead: "50 کروڑ" },
  { form: /متنازع حد/u, instead: "متنازع سرحدیں" },
  // English nouns and agents in Urdu words.
  { form: /زیادہ سادہ/u, instead: "کہیں سادہ، with its noun" },
  { form: /اوسط سال/u, instead: "سال میں اوسطاً" },
  { form: /وزن چاہیے/u, instead: "بات میں وزن ہو" },
  { form: /تقریباً کچھ نہیں/u, instead: "نہ ہونے کے برابر" },
  { form: /ہیرے نما/u, instead: "ترچھے چوکور" },
  { form: /بے سرحد/u, instead: "جو کسی سرحد کو نہ مانے" },
  { form: /معزز فریق/u, instead: "عالی مرتبت فریق" },
  { form: /نے [^۔]*کی جان لی/u, instead: "میں مارے گئے" },
  { form: /مضمون [^۔]*(?:پوچھتا|پوچھتے|دیکھتا)(?![ء-ے])/u, instead: "مضمون میں سوال یہ ہے" },
  { form: /عدد [^۔]*(?:گنتا|بتاتا)(?![ء-ے])/u, instead: "اعداد میں گنے گئے ہیں" },
  // Letters and marks.
  { form: /[يىكه\u0640\uFB50-\uFDFF\uFE70-\uFEFF]/u, instead: "Urdu letters" },
  { form: /(?:^|[\s(])“|”(?:[\s)،۔؛؟:]|$)/mu, instead: "”…“" },
  { form: /(?:^|[\s(])‘|’(?:[\s)،۔؛؟:]|$)/mu, instead: "’…‘" },
  { form: /اُنہ/u, instead: "انہوں، انہیں" },
];

const CONTENT = "content";

/** Every text in Urdu: where it is, and what it says. */
function texts(): { where: string; text: string; isMessage: boolean }[] {
  const files = readdirSync(CONTENT, { recursive: true, encoding: "utf8" });
  const found = files
    .filter((path) => basename(path) === "ur.md")
    .flatMap((path) => {
      const [, front = "", body = ""] =
        /^---\n(.*?)\n---\n(.*)$/su.exec(read(path).replaceAll(/<!--.*?-->/gsu, "")) ?? [];
      const parts = [...front.split("\n"), ...body.split(/\n{2,}/)];
      return parts.map((text) => ({ where: path, text, isMessage: false }));
    });
  for (const path of files.filter((path) => path.endsWith(".yaml"))) {
    for (const [, text = ""] of read(path).matchAll(/\bur: (.*?)(?=\}|$)/gmu)) {
      found.push({ where: path, text, isMessage: false });
    }
  }
  const walk = (branch: Record<string, unknown>, key: string) => {
    for (const [name, value] of Object.entries(branch)) {
      if (typeof value === "string") {
        found.push({ where: `messages/ur.json ${key}${name}`, text: value, isMessage: true });
      } else walk(value as Record<string, unknown>, `${key}${name}.`);
    }
  };
  walk(JSON.parse(readFileSync("messages/ur.json", "utf8")), "");
  return found;
}

function read(path: string): string {
  return readFileSync(join(CONTENT, path), "utf8");
}

describe("the publication’s Urdu", () => {
  test("is found in full", () => {
    const all = texts();
    expect(all.filter(({ isMessage }) => isMessage).length).toBeGreaterThan(150);
    expect(new Set(all.map(({ where }) => where)).size).toBeGreaterThan(170);
  });

  test.each(FORBIDDEN)("has $instead, never $form", ({ form, in: place }) => {
    const found = texts()
      .filter(({ isMessage }) => isMessage || place !== "messages")
      .filter(({ text }) => form.test(text))
      .map(({ where, text }) => `${where}: …${form.exec(text)?.[0]}…`);
    expect(found).toEqual([]);
  });

  test("sets a pesh on اُس and اُن only to tell them from اس and ان beside them", () => {
    const bare = /(?<![ء-ے])ا(?:س|سے|سی|ن|دھر)(?![ء-ے])|اِ/u;
    const found = texts().filter(({ text }) => /اُ(?:س|ن|دھر)/u.test(text) && !bare.test(text));
    expect(found.map(({ where, text }) => `${where}: ${text.slice(0, 60)}`)).toEqual([]);
  });
});

test("the style checks find nothing in the interface, the series and the people", () => {
  const found = texts()
    .filter(({ where }) => !where.endsWith(".md"))
    .flatMap(({ where, text }) =>
      proseFaults([{ text: text.replaceAll(/\{\w+, date[^{}]*\}/g, "1") }], "ur").map(
        ({ kind, words }) => `${where}: ${kind} “${words}”`,
      ),
    );
  expect(found).toEqual([]);
});

test("the style checks find nothing in the publication", async () => {
  const { problems } = await loadLibrary(CONTENT);
  expect(problems.map(String)).toEqual([]);
}, 60_000);
