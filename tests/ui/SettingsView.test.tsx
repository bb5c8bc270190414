// @vitest-environment jsdom
import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { CHOICES, SETTINGS } from "@/core/settings";
import { settingsPage } from "@/publish/pages/settingsPage";
import { SettingsView } from "@/ui/pages/SettingsView";
import { makeSite } from "../support/makeSite";
import { renderInLocale } from "../support/renderInLocale";

describe.each([
  { locale: "en", colours: "Colours", sepia: "Sepia", urdu: "Text in Urdu", size: "Text size" },
  { locale: "ur", colours: "رنگ", sepia: "بادامی", urdu: "اردو متن", size: "حروف کا سائز" },
] as const)("The settings in “$locale”", ({ locale, colours, sepia, urdu, size }) => {
  test("offer exactly what can be set, with the defaults chosen", async () => {
    const { container } = await renderInLocale(
      <SettingsView page={await settingsPage(await makeSite(locale))} />,
      locale,
    );
    const inputs = [...container.querySelectorAll<HTMLInputElement>("form input")];
    for (const name of SETTINGS) {
      const own = inputs.filter((input) => input.name === name);
      expect(own.map(({ value }) => value).sort(), name).toEqual([...CHOICES[name]].sort());
      expect(own.filter(({ checked }) => checked).map(({ value }) => value)).toEqual([
        CHOICES[name][0],
      ]);
    }
    const group = within(screen.getByRole("group", { name: colours }));
    expect(group.getByRole("radio", { name: sepia })).toHaveAttribute("value", "sepia");
    const text = within(screen.getByRole("group", { name: urdu, hidden: true }));
    expect(text.getByRole("group", { name: size, hidden: true })).toBeInTheDocument();
  });
});
