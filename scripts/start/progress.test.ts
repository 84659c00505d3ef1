import { PassThrough } from "node:stream";
import { expect, test, vi } from "vitest";
import { step } from "./progress.ts";

const terminal = (isTTY: boolean) => Object.assign(new PassThrough({ encoding: "utf8" }), { isTTY });

test("a step that takes long is named at a terminal while it runs, and its line is cleared", async () => {
  vi.spyOn(console, "log").mockReturnValue();
  const screen = terminal(true);
  const during = await step("pages", async () => screen.read(), undefined, screen);
  expect(during).toBe("  pages     …");
  expect(screen.read()).toBe("\r\u001b[K");
  await expect(step("pages", () => Promise.reject(new Error("no")), undefined, screen)).rejects.toThrow("no");
  expect(screen.read()).toBe("  pages     …\r\u001b[K");
});

test("into a file nothing but its result is written", async () => {
  vi.spyOn(console, "log").mockReturnValue();
  const file = terminal(false);
  await step("pages", async () => 1, undefined, file);
  expect(file.read()).toBeNull();
});
