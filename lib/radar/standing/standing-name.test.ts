import { expect, test } from "vitest";
import { usualSectors } from "../sectors/sector.ts";
import { standingName } from "./standing-name.ts";

const span = { from: "2026-03-05", to: "2026-11-20" };
const pooling = {
  tactic: { name: "Connection pooling" },
  sector: 0,
  place: "trying",
  movement: "in",
  isStale: false,
} as const;

test("a blip is called by its name, sector, ring and movement", () => {
  expect(standingName(pooling, [{ id: "d", name: "Design" }], span)).toBe(
    "Connection pooling, Design, Trying, moved in since March",
  );
  expect(standingName({ ...pooling, movement: "same", isStale: true }, usualSectors, span)).toBe(
    "Connection pooling, Design & architecture, Trying, unchanged, stale",
  );
});
