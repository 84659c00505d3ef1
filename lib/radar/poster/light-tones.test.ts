import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lightTones } from "./light-tones.ts";

type Lab = readonly [lightness: number, a: number, b: number];

const css = readFileSync("app/globals.css", "utf8");

function lightToken(name: string): Lab {
  const [, lightness, chroma, hue] =
    new RegExp(`--${name}: light-dark\\(oklch\\(([\\d.]+) ([\\d.]+) ([\\d.]+)\\)`).exec(css) ?? [];
  const angle = (Number(hue) * Math.PI) / 180;
  return [Number(lightness), Number(chroma) * Math.cos(angle), Number(chroma) * Math.sin(angle)];
}

/** https://bottosson.github.io/posts/oklab/ */
function hexOf([lightness, a, b]: Lab): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  const parts = linear.map((part) => {
    const seen = part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055;
    return Math.round(Math.min(1, Math.max(0, seen)) * 255)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${parts.join("")}`;
}

/** Upon the white of paper. */
function tint(name: string): Lab {
  const share = Number(new RegExp(`--${name}: color-mix\\(in oklab, var\\(--d-area\\) (\\d+)%`).exec(css)?.[1]) / 100;
  const [lightness, a, b] = lightToken("d-area");
  return [lightness * share + 1 - share, a * share, b * share];
}

test("the poster has the light theme's colours", () => {
  const tokens = {
    line: "line",
    line2: "line-2",
    ink: "ink",
    ink2: "ink-2",
    ink3: "ink-3",
    d1: "d-1",
    d3: "d-3",
    dGrey: "d-grey",
  };
  const asHex = Object.entries(tokens).map(([key, name]) => [key, hexOf(lightToken(name))]);
  expect(lightTones).toEqual({
    ...Object.fromEntries(asHex),
    paper: "#ffffff",
    ring1: hexOf(tint("ring-1")),
    ring2: hexOf(tint("ring-2")),
  });
});
