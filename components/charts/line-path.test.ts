import { expect, test } from "vitest";
import { linePath } from "./line-path.ts";

const path = (points: (number | null)[]) =>
  linePath(
    points,
    (index) => index * 10,
    (value) => value,
  );

test("a line breaks where a value is missing", () => expect(path([1, 2, null, 4, 5])).toBe("M0 1L10 2M30 4L40 5"));

test("nothing known draws nothing", () => expect(path([null, null])).toBe(""));
