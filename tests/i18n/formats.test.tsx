// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { useDateText } from "@/i18n/useDateText";
import { usePageLocale } from "@/i18n/usePageLocale";
import { renderInLocale } from "../support/renderInLocale";

function Probe() {
  return (
    <p>
      {usePageLocale()}: {useDateText()("2017-05-12")}
    </p>
  );
}

describe("dates", () => {
  test.each([
    ["en", undefined, "en: 12 May 2017"],
    ["ur", "latn", "ur: 12 مئی 2017"],
    ["ur", "arabext", "ur: ۱۲ مئی ۲۰۱۷"],
  ] as const)("in “%s” with digits “%s” are written %s", async (locale, digits, text) => {
    await renderInLocale(<Probe />, locale, digits);
    expect(screen.getByText(text)).toBeVisible();
  });
});
