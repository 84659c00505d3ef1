import { expect, test } from "vitest";
import { usualSectors } from "#lib/radar/sectors/sector.ts";
import {
  draftOf,
  isUnsaved,
  sentOf,
  wholeErrors,
  withErrors,
  withName,
  withNewRow,
  withoutRow,
  withRowAt,
  withTarget,
} from "./sectors-draft.ts";

const draft = draftOf({ sectors: usualSectors, reviewEveryDays: 28 });
const [design = { key: "", name: "", error: undefined }, early = design] = draft.rows;

test("nothing is unsaved until something is changed, nor once that is taken back", () => {
  expect(isUnsaved(draft)).toBe(false);
  const renamed = withName(draft, "design", "Code");
  expect(isUnsaved(renamed)).toBe(true);
  expect(isUnsaved(withName(renamed, "design", "Design & architecture "))).toBe(false);
  expect(isUnsaved(withRowAt(draft, early, 0))).toBe(true);
  expect(isUnsaved({ ...draft, days: "14" })).toBe(true);
});

test("a new sector is sent with a key of its own", () => {
  const two = withName(withNewRow(withNewRow(draft)), "new.2", "Code");
  expect(sentOf(two).sectors.slice(-2)).toEqual([
    { key: "new.1", name: "" },
    { key: "new.2", name: "Code" },
  ]);
});

test("a sector with tactics that is taken out says where they go; brought back it keeps them", () => {
  const out = withTarget(withoutRow(draft, design, true), "design", "early");
  expect(sentOf(out).goesTo).toEqual({ design: "early" });
  const back = withRowAt(out, design, 0);
  expect(sentOf(back)).toEqual(sentOf(draft));
});

test("where the sector is taken out too to which tactics go, somebody chooses anew", () => {
  const out = withTarget(withoutRow(draft, design, true), "design", "early");
  expect(withoutRow(out, early, false).leftOut).toEqual([{ id: "design", name: "Design & architecture", goesTo: "" }]);
});

test("what is wrong stands at its field until that is changed, the rest above the buttons", () => {
  const errors = [
    { path: "sectors.1.name", message: "Another sector is called so." },
    { path: "reviewEveryDays", message: "At least one day." },
    { path: "", message: "Somebody else changed the sectors." },
  ];
  const keys = draft.rows.map(({ key }) => key);
  const wrong = withErrors(withRowAt(draft, early, 4), keys, errors);
  expect(wrong.rows.find(({ key }) => key === "early")?.error).toBe("Another sector is called so.");
  expect(wrong.daysError).toBe("At least one day.");
  expect(wholeErrors(errors)).toEqual(["Somebody else changed the sectors."]);
  expect(withName(wrong, "early", "Early").rows.every(({ error }) => error === undefined)).toBe(true);
});

test("a sector that got tactics meanwhile asks where they go, as one that had some", () => {
  const errors = [{ path: "goesTo.early", message: "Choose where its tactics go." }];
  const out = withoutRow(withoutRow(draft, design, true), early, false);
  const asked = withErrors(out, [], errors);
  expect(asked.leftOut).toMatchObject([
    { id: "design", error: undefined },
    { id: "early", name: "Early activities", goesTo: "", error: "Choose where its tactics go." },
  ]);
  expect(wholeErrors(errors)).toEqual([]);
  expect(withTarget(asked, "early", "culture").leftOut[1]).toMatchObject({ goesTo: "culture", error: undefined });
});
