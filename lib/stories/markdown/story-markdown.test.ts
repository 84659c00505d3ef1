import { expect, test } from "vitest";
import { unknownFields } from "../fields/unknown-fields.test-data.ts";
import { noteMarkdown } from "./note-markdown.ts";
import { storyMarkdown } from "./story-markdown.ts";
import type { CopiedStory, StoryParts } from "./story-parts.ts";

const at = new Date("2026-11-21T10:00:00Z");
const nothing: StoryParts = {
  url: "https://headroom.example/teams/shop/stories/CHK-142",
  consulted: [],
  tickets: [],
  hypotheses: [],
  fixes: [],
  evidence: [],
  lessons: [],
  notes: [],
};
const story: CopiedStory = {
  key: "CHK-142",
  state: "framed",
  fields: {
    ...unknownFields,
    title: "Baskets | time *out*",
    customerImpact: "They pay <b>twice</b>.",
    customers: { low: 300, likely: 480, high: 700 },
    ticketsPerWeek: 0,
    sources: { customers: { source: "sessions", on: "2026-11-20", confidence: "measured" } },
  },
  service: null,
  responsibleTeam: { id: "x", slug: "payments", name: "Payments" },
  accountableTeam: null,
  investigator: null,
  owner: null,
  reporter: { id: null, name: "Ada", contact: "" },
  duplicateOf: null,
  approvedBy: "",
  change: "",
  outcome: null,
  regressed: null,
  heardFrom: 2,
  createdAt: at,
};

test("a bare story is told whole, and what nobody knows is said to be unknown", () => {
  const text = storyMarkdown(story, nothing);
  expect(text).toContain("# CHK-142 Baskets \\| time \\*out\\*");
  expect(text).toContain("**Customer impact:** They pay &#60;b&#62;twice&#60;/b&#62;.");
  expect(text).toContain("**Downstream impact:** unknown");
  expect(text).toContain("| Customers a week | 300–700, likely 480 | sessions, 2026-11-20, measured |");
  expect(text).toContain("| Support | 0 tickets a week |  |");
  expect(text).toContain("| Effort | unknown |  |");
  expect(text).toContain("- Responsible: Payments");
  expect(text).toContain("- Owner: unknown");
  expect(text).toContain("heard from 2 customers");
  expect(text).not.toMatch(/## (Notes|Fixes|Hypotheses|Evidence|Outcome|Incident review)/);
});

test("what hangs on it comes with it, and no address ends its link", () => {
  const text = storyMarkdown(story, {
    ...nothing,
    fixes: [{ title: "Index", ownerTeam: "DB", url: "https://x.example/a)[b](c", status: "shipped" }],
    hypotheses: [
      { number: 1, component: "The pool", metric: "p95", claim: "5 s", population: "sellers", state: "awaiting_data" },
    ],
    evidence: [{ kind: "link", title: "A recording", url: "javascript:alert(1)" }],
    lessons: [{ title: "Use a pooler", text: "" }],
    notes: [{ author: "Bob", at, text: "Ask @[Eve](01a1fae5-6556-70bd-8b25-088411592bd6), see #7.\n\n`@not #7`" }],
  });
  expect(text).toContain("- [x] [Index](https://x.example/a%29[b]%28c) (shipped, DB)");
  expect(text).toContain("1. The pool causes p95 to be 5 s for sellers (awaiting data)");
  expect(text).toContain("- link: A recording");
  expect(text).toContain("> Ask &#64;Eve, see &#35;7.\n>\n> `@not #7`");
});

test("an incident brings its review", () => {
  const fields = { ...story.fields, kind: "incident" as const, reviewSeen: "Errors." };
  const text = storyMarkdown({ ...story, fields }, nothing);
  expect(text).toContain("**What users saw**\n\n> Errors.");
  expect(text).toContain("**What detected it**\n\nunknown");
});

test("a note cannot leave its quotation, and its HTML is text", () => {
  expect(noteMarkdown("# Big\n\n<img src=x onerror=alert(1)>\n```\n<b>@x</b>\n```")).toBe(
    "> # Big\n>\n> &#60;img src=x onerror=alert(1)>\n> ```\n> <b>@x</b>\n> ```",
  );
});

test.each([
  ["a sign of code that is escaped", "\\`<img src=x>\\`"],
  ["a fence within a line", "See ``` <img src=x>"],
  ["a fence within another", "~~~\n```\n~~~\n<img src=x>"],
  ["a fence in a list that ends with the list", "- a\n  ```\n  b\n<img src=x>"],
  ["an indented fence", "  ```\n  a\n```\n<img src=x>"],
  ["signs that do not pair", "`a``b` <img src=x> `c"],
  ["signs that pair with those of another line", "`a\n b `<img src=x>`"],
  ["signs in two cells", "| `a | <img src=x> ` |\n|---|---|"],
])("HTML behind %s is text", (_what, typed) => {
  expect(noteMarkdown(typed)).not.toContain("<img");
});

test("code stays as it was typed", () => {
  const typed = "Do `a < b` and `@c`:\n\n````md\n```\n<b>\n````\n~~~\n<i>\n~~~";
  expect(noteMarkdown(`${typed}\n<u>`)).toBe(
    `${typed}\n&#60;u>`
      .split("\n")
      .map((line) => `> ${line}`.trimEnd())
      .join("\n"),
  );
});
