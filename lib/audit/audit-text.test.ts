import fc from "fast-check";
import { expect, test } from "vitest";
import { auditGroups } from "./audit-groups.ts";
import { type AuditFact, actorText, auditText } from "./audit-text.ts";
import { auditWords } from "./audit-words.ts";

const ada = { actorKind: "person", actorName: "Ada" };
const fact = (action: string, subject: string, details: AuditFact["details"] = {}): AuditFact => ({
  ...ada,
  action,
  subject,
  details,
});

test.each<[AuditFact, string]>([
  [
    fact("membership.role-changed", "Bob (bob@example.org)", { from: "member", to: "lead" }),
    "Ada changed Bob's role from member to lead",
  ],
  [
    fact("token.created", "CI", { scopes: ["runs:write", "runs:read"] }),
    "Ada made the token “CI” for runs:write, runs:read",
  ],
  [
    fact("team.edited", "Shop", { name: ["Shop", "Store"], tags: ["", "a"] }),
    "Ada changed the team Shop: name from “Shop” to “Store”, tags from nothing to “a”",
  ],
  [fact("objectives.set", "Checkout", { from: 0, to: 1 }), "Ada set one objective for Checkout, none before"],
  [
    fact("run.marked-invalid", "Checkout, run 3", { invalidReason: "cold cache" }),
    "Ada marked Checkout, run 3 as invalid: cold cache",
  ],
  [
    fact("access.denied", "/teams/shop/settings/audit", { needs: "audit:read" }),
    "Ada was refused /teams/shop/settings/audit, which takes audit:read",
  ],
  [fact("membership.removed", "Ada (ada@example.org)", { role: "lead", left: true }), "Ada left the team"],
  [
    fact("membership.removed", "Bob (bob@example.org)", { role: "lead" }),
    "Ada removed Bob from the team, who was lead",
  ],
  [fact("test.created", "Spike", { byUpload: true }), "Ada made the test Spike by an upload"],
  [
    fact("invitation.made", "eve@example.org", { role: "viewer", isAdmin: true }),
    "Ada invited eve@example.org as viewer and admin",
  ],
])("%#: an entry is a sentence", (entry, sentence) => {
  expect(auditText(entry)).toBe(sentence);
});

test("what nobody wrote words for is told as it is stored", () => {
  expect(auditText(fact("story.moved-on", "CHK-3", { from: "open", to: "done" }))).toBe(
    "Ada did “story moved on”: CHK-3 (from open, to done)",
  );
});

test.each([
  ["token", "CI", "The token “CI”"],
  ["system", "Headroom", "Headroom"],
  ["nobody", "eve@example.org", "Somebody (eve@example.org)"],
  ["nobody", "", "Somebody"],
])("a %s called “%s” is told as: %s", (actorKind, actorName, text) => {
  expect(actorText({ actorKind, actorName })).toBe(text);
});

test("whatever details hold, there is a sentence of known things", () => {
  const details = fc.dictionary(fc.constantFrom("from", "to", "role", "scopes", "needs", "by", "name"), fc.jsonValue());
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(auditWords), "x", "a.b.c"),
      fc.string(),
      details,
      (action, subject, given) => {
        const text = auditText(fact(action, subject, given));
        expect(text).not.toMatch(/undefined|\[object/);
      },
    ),
  );
});

test("every action can be found by what it is about, in one place", () => {
  const nouns = auditGroups.flatMap((group): readonly string[] => group.nouns);
  const lost = Object.keys(auditWords).filter((action) => !nouns.includes(action.split(".")[0] ?? ""));
  expect(lost, "a noun that no group of audit-groups.ts has").toEqual([]);
  expect(new Set(nouns).size).toBe(nouns.length);
});
