import { expect, test } from "vitest";
import { momentSchema } from "./moment-schema.ts";

test.each([
  ["2026-11-21T10:00:00Z", true],
  ["2026-11-21T11:00:00.5+01:00", true],
  ["0001-01-01T00:00:00Z", true],
  ["0000-06-01T00:00:00Z", false],
  ["0001-01-01T00:00:00+14:00", false],
  ["9999-12-31T23:59:59Z", true],
  ["9999-12-31T23:59:59-14:00", false],
  ["2026-11-21", false],
  ["soon", false],
])("%s is a moment: %s", (text, isOne) => expect(momentSchema().safeParse(text).success).toBe(isOne));
