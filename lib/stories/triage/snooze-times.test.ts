import fc from "fast-check";
import { expect, test } from "vitest";
import { localFieldText, localTimeText, snoozeTimes } from "./snooze-times.ts";

const [first, last] = [new Date(2026, 0, 1), new Date(2030, 0, 1)];

test("the usual moments are at nine on the days that people mean", () => {
  const texts = (now: Date) => snoozeTimes(now).map(({ at }) => localFieldText(at));
  expect(texts(new Date(2026, 10, 21, 10))).toEqual(["2026-11-22T09:00", "2026-11-23T09:00", "2026-12-01T09:00"]);
  expect(texts(new Date(2026, 11, 28, 23, 59))).toEqual(["2026-12-29T09:00", "2027-01-04T09:00", "2027-01-01T09:00"]);
  expect(localTimeText(new Date(2026, 10, 23, 9))).toBe("Mon 23 Nov, 09:00");
});

test("each of them is still to come, next week on a Monday within seven days, next month on its first", () => {
  fc.assert(
    fc.property(fc.date({ min: first, max: last, noInvalidDate: true }), (now) => {
      const [tomorrow, week, month] = snoozeTimes(now).map(({ at }) => at);
      for (const at of [tomorrow, week, month]) expect(at?.getTime()).toBeGreaterThan(now.getTime());
      expect(week?.getDay()).toBe(1);
      expect((week?.getTime() ?? 0) - now.getTime()).toBeLessThan(8 * 86_400_000);
      expect(month?.getDate()).toBe(1);
      expect(new Date(localFieldText(week ?? now)).getTime()).toBe(week?.getTime());
    }),
  );
});
