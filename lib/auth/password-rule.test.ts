import { describe, expect, test } from "vitest";
import { findPasswordProblem } from "#lib/auth/password-rule.ts";

describe("findPasswordProblem", () => {
  test.each([
    "correct horse battery",
    "ein langer satz geht auch",
    "k7#Qe!w9Zr2p",
    "🔥🌊🌱🪨🔥🌊🌱🪨🌙🌞🌟🌈",
    "x".repeat(3) + "yz".repeat(90),
  ])("accepts %s", (password) => {
    expect(findPasswordProblem(password)).toBeNull();
  });

  test.each(["", "short", "elevenchars", "🔥".repeat(6)])("refuses %s, which is too short", (password) => {
    expect(findPasswordProblem(password)).toContain("12");
  });

  test("refuses what is longer than 200 characters", () => {
    expect(findPasswordProblem("a b".repeat(67))).toContain("200");
  });

  test.each([
    "administrator",
    "Administrator",
    "1q2w3e4r5t6y",
    "passwordpassword",
    "Password1234!",
    "!!!!Sunshine2026",
    "aaaaaaaaaaaaa",
    "123412341234",
  ])("refuses %s, which everybody tries", (password) => {
    expect(findPasswordProblem(password)).toContain("attackers");
  });
});
