import { describe, expect, test } from "vitest";
import { readConfig } from "./read-config.ts";

/** `line:column path: message` of each error. */
function errorsOf(text: string): string[] {
  const read = readConfig(text);
  return "errors" in read
    ? read.errors.map(({ line, column, path, message }) => `${line}:${column} ${path}: ${message}`)
    : [];
}

function itemsOf(text: string) {
  const read = readConfig(text);
  return "errors" in read ? expect.fail(errorsOf(text).join("\n")) : read.items;
}

describe("a file", () => {
  test("declares things by their short names, with a default for all that it leaves out", () => {
    const text = `
environments:
  production:
teams:
  shop:
    environments: { staging: { name: Staging EU } }
    infrastructure: { orders-db: { kind: database } }
    services:
      checkout: { dependsOn: [orders-db], objectives: ["p95 <= 300 ms"] }
    tests:
      checkout-nightly: { environment: production, services: [checkout] }
`;
    const none = { description: "", objectives: [] };
    expect(itemsOf(text)).toMatchObject([
      { key: "environments", team: null, slug: "production", spec: { name: "Production", description: "" } },
      { key: "teams", team: null, slug: "shop", spec: { name: "Shop", visibility: "open" } },
      { key: "environments", team: "shop", slug: "staging", spec: { name: "Staging EU" } },
      { key: "infrastructure", team: "shop", slug: "orders-db", spec: { name: "Orders db", kind: "database" } },
      {
        key: "services",
        slug: "checkout",
        spec: { tags: [], repositories: [], dependsOn: ["orders-db"], objectives: [{ metric: "p95Ms", target: 300 }] },
      },
      {
        key: "tests",
        slug: "checkout-nightly",
        spec: { ...none, name: "Checkout nightly", kind: "load", path: "happy", services: ["checkout"] },
      },
    ]);
  });

  test("writes objectives as people say them, marked as key, or with every digit", () => {
    const [, item] = itemsOf(`teams: { shop: { tests: { a: { objectives: [
      "p95(GET /cart) <= 300 ms, warn 250 ms",
      { objective: "errors <= 1 %", key: true },
      { metric: p95Ms, comparator: "<=", target: 33.33333333333333 } ] } } } }`);
    expect(item?.spec.objectives).toMatchObject([
      { label: "GET /cart", warnAt: 250, isKey: false },
      { metric: "errorRate", target: 0.01, isKey: true },
      { target: 33.33333333333333, label: "", isKey: false },
    ]);
  });

  test("may be JSON, begin with a byte order mark, end its lines as Windows does, and repeat itself by alias", () => {
    expect(itemsOf(`{"teams": {"shop": {}}}`)).toHaveLength(1);
    expect(itemsOf("\ufeffteams:\r\n  shop:\r\n    name: Shop\r\n")).toHaveLength(1);
    expect(itemsOf("teams:\n  a: &t { visibility: private }\n  b: *t\n")[1]?.spec.visibility).toBe("private");
  });

  test("that declares nothing says so", () => {
    expect(itemsOf("teams: {}")).toEqual([]);
  });
});

test.each<[string, string, string[]]>([
  ["nothing", "", ["1:1 : The file is empty."]],
  ["a comment only", "# later\n", ["1:1 : The file is empty."]],
  ["teams without a word", "teams:\n", ["1:1 teams: Say which teams there are."]],
  ["no teams", "prune: true\n", ["1:1 teams: Say which teams there are."]],
  ["a list", "- teams", ["1:1 : The file has to be a map"]],
  ["a word", "teams", ["1:1 : The file has to be a map"]],
  ["an unknown key", "prunee: true\nteams: {}", ['1:1 prunee: There is no "prunee" here. Did you mean prune?']],
  [
    "an unknown key of a service",
    "teams:\n  shop:\n    services:\n      cart:\n        tag: [a]\n        colour: red\n",
    [
      '5:9 teams.shop.services.cart.tag: There is no "tag" here. Did you mean tags?',
      "6:9 teams.shop.services.cart.colour: There is no",
    ],
  ],
  ["a slug with capitals", "teams: { Shop: }", ["1:10 teams.Shop: A short name is lower-case"]],
  [
    "a number for a name",
    "teams: { shop: { name: 7 } }",
    ["1:24 teams.shop.name: This has to be text, not a number: put it in quotes."],
  ],
  [
    "a word for a list",
    "teams: { shop: { services: { cart: { tags: java } } } }",
    ["1:44 teams.shop.services.cart.tags: This has to be a list, not text."],
  ],
  [
    "a kind that there is not",
    "teams: { shop: { tests: { a: { kind: lod } } } }",
    ["1:38 teams.shop.tests.a.kind: This has to be one of: load, stress, spike"],
  ],
  [
    "a key twice",
    "teams:\n  shop:\n    name: A\n    name: B\n  shop:\n",
    ["4:5 teams.shop.name: name is here twice.", "5:3 teams.shop: shop is here twice."],
  ],
  [
    "names that lead nowhere",
    "teams:\n  shop:\n    services: { checkout: { dependsOn: [chart, orders] } }\n    tests: { a: { environment: staging, services: [chekout] } }",
    [
      "3:41 teams.shop.services.checkout.dependsOn[0]: This file declares no service or infrastructure chart in this team.",
      "3:48 teams.shop.services.checkout.dependsOn[1]: This file declares no",
      "4:32 teams.shop.tests.a.environment: This file declares no environment staging in this team.",
      "4:52 teams.shop.tests.a.services[0]: This file declares no service chekout in this team. Did you mean checkout?",
    ],
  ],
  [
    "a service of another team",
    "teams:\n  a: { services: { cart: } }\n  b: { tests: { t: { services: [cart] } } }",
    ["3:33 teams.b.tests.t.services[0]: This file declares no service cart in this team."],
  ],
  [
    "a circle",
    "teams:\n  shop:\n    services:\n      checkout: { dependsOn: [cart] }\n      cart: { dependsOn: [checkout] }\n      self: { dependsOn: [self] }",
    [
      "5:27 teams.shop.services.cart.dependsOn[0]: Services may not depend on each other in a circle: checkout → cart → checkout.",
      "6:27 teams.shop.services.self.dependsOn[0]: self may not depend on itself.",
    ],
  ],
  [
    "a service and infrastructure of one name",
    "teams: { shop: { infrastructure: { orders: }, services: { orders: } } }",
    ["1:36 teams.shop.infrastructure.orders: The service of this team has the same short name"],
  ],
  [
    "an environment of a team beside a shared one",
    "environments: { production: }\nteams: { shop: { environments: { production: } } }",
    ["2:34 teams.shop.environments.production: The environment shared by all teams"],
  ],
  [
    "objectives that are none",
    'teams: { shop: { tests: { a: { objectives: ["p96 <= 3", 3, "p95 <= 300 ms, warn 400 ms"] } } } }',
    [
      "1:45 teams.shop.tests.a.objectives[0]: No such figure;",
      "1:57 teams.shop.tests.a.objectives[1]: This has to be text, not a number",
      "1:60 teams.shop.tests.a.objectives[2]: The warning must come before the target",
    ],
  ],
  [
    "an unknown key beside an objective",
    'teams: { shop: { tests: { a: { objectives: [{ objective: "p95 <= 3 s", keyy: true }] } } } }',
    ["1:72 teams.shop.tests.a.objectives[0].keyy: There is no"],
  ],
  [
    "faults of several kinds, all at once",
    "teams:\n  shop:\n    nam: Shop\n    services:\n      a: { dependsOn: [b], tags: java }\n      c: { dependsOn: [c] }\n      c:\n",
    [
      '3:5 teams.shop.nam: There is no "nam" here.',
      "5:24 teams.shop.services.a.dependsOn[0]: This file declares no service or infrastructure b",
      "5:34 teams.shop.services.a.tags: This has to be a list, not text.",
      "6:24 teams.shop.services.c.dependsOn[0]: c may not depend on itself.",
      "7:7 teams.shop.services.c: c is here twice.",
    ],
  ],
  ["a tab", "teams:\n\tshop: {}\n", ["2:1 : Tabs are not allowed as indentation."]],
  ["an open bracket", "teams: {", ["1:9 : "]],
  ["two documents", "teams: {}\n---\nteams: {}\n", ["2:1 : The file holds several documents"]],
  ["a tag", "teams: !secret {}\n", ["1:8 : Unresolved tag: !secret."]],
  ["a NUL character", "teams:\n  a\0: {}", ["2:4 : There is a NUL character here"]],
  ["an escaped NUL character", 'teams: { a: { name: "x\\0" } }', ["1:21 : This text holds a NUL character"]],
  ["half a character", 'teams: { a: { name: "\\ud800" } }', ["1:21 : This text holds half a character"]],
  ["an anchor that holds itself", "teams: &a\n  shop: *a\n", ["2:9 : The anchor &a holds itself."]],
  ["an alias before its anchor", "teams: *a\n", ["1:8 : There is no anchor &a before this alias."]],
  ["a map for a key", "teams: { ? { a: b } : c }", ["1:12 : This key is no name."]],
  ["the prototype for a key", "teams: { __proto__: { name: x } }", ["1:10 : This key is no name."]],
])("%s is refused where it stands", (_what, text, expected) => {
  const errors = errorsOf(text);
  expect(errors).toHaveLength(expected.length);
  for (const [index, error] of errors.entries()) expect(error).toContain(expected[index]);
});

describe("a file that would take long to read", () => {
  const bomb = Array.from({ length: 9 }, (_, index) => {
    const [name, inner] = ["abcdefghi"[index], "xabcdefgh"[index]];
    return `${name}: &${name} [${Array(9).fill(index === 0 ? inner : `*${inner}`)}]\n`;
  });

  test.each<[string, string, string]>([
    ["aliases of aliases", `${bomb.join("")}teams: {}`, "With its aliases the file holds over 400,000 values."],
    ["4 MiB of brackets", "[".repeat(4_000_000), "nested more than 50 levels deep"],
    [
      "a staircase",
      Array.from({ length: 2500 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n"),
      "nested too deeply",
    ],
    ["4 MiB of dashes", "- ".repeat(2_000_000), "nested more than 50 levels deep"],
    ["4 MiB of values", `teams: [${"1,".repeat(2_000_000)}]`, "more than people write"],
    ["a text over 4 MiB", "x".repeat(5_000_000), "larger than 4 MiB"],
    [
      "more than ten thousand things",
      `teams:\n${Array.from({ length: 10_001 }, (_, index) => `  t${index}:\n`).join("")}`,
      "The file declares 10,001 things; at most 10,000 are taken.",
    ],
  ])("%s: is refused at once", (_what, text, message) => {
    const startedAt = performance.now();
    expect(errorsOf(text).join("\n")).toContain(message);
    expect(performance.now() - startedAt).toBeLessThan(30_000);
  });

  test("ten thousand errors are told as a thousand, and how many more", () => {
    const names = Array.from({ length: 9_000 }, (_, index) => `      s${index}: { dependsOn: [x${index}] }\n`);
    const errors = errorsOf(`teams:\n  shop:\n    services:\n${names.join("")}`);
    expect(errors).toHaveLength(1001);
    expect(errors.at(-1)).toContain("And 8,000 more errors.");
  });
});
