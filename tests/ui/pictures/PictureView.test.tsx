// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { PictureView } from "@/ui/pictures/PictureView";
import { renderInLocale } from "../../support/renderInLocale";

const photograph = { address: "/media/boat-8d1c0f6a2b-700.jpg", width: 700, height: 500 };
const drawing = { address: "/media/map-8d1c0f6a2b.svg", width: 800, height: 450 };

describe("PictureView", () => {
  test("offers a photograph in AVIF, then WebP, and the plain one to all others", async () => {
    const { container } = await renderInLocale(
      <PictureView picture={photograph} alt="کشتی" sizes="text" />,
      "ur",
    );
    expect(container.innerHTML).toBe(
      [
        "<picture>",
        '<source type="image/avif" srcset="/media/boat-8d1c0f6a2b-360.avif 360w, /media/boat-8d1c0f6a2b-700.avif 700w" sizes="(min-width: 40rem) 38rem, 100vw">',
        '<source type="image/webp" srcset="/media/boat-8d1c0f6a2b-360.webp 360w, /media/boat-8d1c0f6a2b-700.webp 700w" sizes="(min-width: 40rem) 38rem, 100vw">',
        '<img width="700" height="500" alt="کشتی" loading="lazy" decoding="async" src="/media/boat-8d1c0f6a2b-700.jpg">',
        "</picture>",
      ].join(""),
    );
  });

  test.each([
    ["lead", "(min-width: 57rem) 55rem, 100vw"],
    ["text", "(min-width: 40rem) 38rem, 100vw"],
    ["card", "(min-width: 43rem) 22rem, 100vw"],
  ] as const)("has the display width of a %s", async (sizes, expected) => {
    const { container } = await renderInLocale(
      <PictureView picture={photograph} alt="" sizes={sizes} />,
      "en",
    );
    const said = [...container.querySelectorAll("source")].map((node) => node.sizes);
    expect(said).toEqual([expected, expected]);
  });

  test("renders a drawing as a plain image with reserved space", async () => {
    const { container } = await renderInLocale(
      <PictureView picture={drawing} alt="A map" sizes="lead" />,
      "en",
    );
    expect(container.innerHTML).toBe(
      '<img width="800" height="450" alt="A map" loading="lazy" decoding="async" src="/media/map-8d1c0f6a2b.svg">',
    );
  });

  test.each([photograph, drawing])(
    "loads an early picture with high priority, but lazily, so that a script can stop it: $address",
    async (picture) => {
      await renderInLocale(<PictureView picture={picture} alt="Early" sizes="lead" early />, "en");
      const image = screen.getByRole("img", { name: "Early" });
      expect(image).toHaveAttribute("fetchpriority", "high");
      expect(image).toHaveAttribute("loading", "lazy");
    },
  );

  test.each([photograph, drawing])(
    "has the background that it needs: $address",
    async (picture) => {
      await renderInLocale(
        <PictureView picture={{ ...picture, ground: "light" }} alt="Lines" sizes="text" />,
        "ur",
      );
      expect(screen.getByRole("img", { name: "Lines" })).toHaveAttribute("data-ground", "light");
    },
  );

  test("adds nothing to the page’s head", () => {
    expect(
      renderToStaticMarkup(<PictureView picture={drawing} alt="A map" sizes="lead" early />),
    ).toBe(
      '<img src="/media/map-8d1c0f6a2b.svg" width="800" height="450" alt="A map" loading="lazy" fetchPriority="high"/>',
    );
  });

  test("has no alternative text if it only decorates", async () => {
    await renderInLocale(<PictureView picture={drawing} alt="" sizes="card" />, "ur");
    expect(screen.queryByRole("img")).toBeNull();
    expect(screen.getByRole("presentation")).toHaveAttribute("alt", "");
  });
});
