import { expect, test } from "vitest";
import type { TokenLine } from "./token-line.ts";
import { tokensSentence } from "./tokens-sentence.ts";

const now = Date.parse("2026-11-20T10:00:00Z");
const token = (name: string, days: number): TokenLine => ({
  id: name,
  name,
  scopes: [],
  purpose: "",
  state: days <= 14 ? "expires-soon" : "works",
  madeBy: null,
  madeAt: new Date(now),
  lastUsedAt: null,
  expiresAt: new Date(now + days * 86_400_000),
  revokedAt: null,
  revokedBy: null,
  isInitial: false,
});

test.each<[TokenLine[], string]>([
  [[], "No tokens yet."],
  [[token("CI", 90)], "One token works, and does not expire in the next two weeks."],
  [[token("CI", 90), token("b", 80)], "2 tokens work, none of them expires in the next two weeks."],
  [[token("CI", 9), token("b", 3)], "2 tokens work; “b” expires in 3 days."],
  [[token("CI", 9)], "One token works; “CI” expires on 29 Nov."],
])("%#: the next to expire is named", (tokens, sentence) => {
  expect(tokensSentence({ working: tokens, hasEnded: false, now })).toBe(sentence);
});

test("when all have ended, it says so", () => {
  expect(tokensSentence({ working: [], hasEnded: true, now })).toBe("No token works any more.");
});
