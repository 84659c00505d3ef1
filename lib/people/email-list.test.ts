import fc from "fast-check";
import { expect, test } from "vitest";
import { emailsIn } from "./email-list.ts";

const both = ["ada@example.org", "bob@example.org"];

test.each([
  ["ada@example.org, bob@example.org"],
  ["ada@example.org;bob@example.org;"],
  ["ada@example.org bob@example.org"],
  ["  Ada@Example.org\r\n\r\nBOB@example.org\n"],
  ["ada@example.org\tbob@example.org"],
  ["Ada Lovelace <ada@example.org>, Bob <bob@example.org>"],
  ['"Lovelace" <ada@example.org>\n<bob@example.org>'],
  ["Ada <ada@example.org> Bob <bob@example.org>"],
  ["mailto:ada@example.org bob@example.org ada@example.org"],
  ["(ada@example.org) “bob@example.org”"],
])("%j holds two addresses", (text) => {
  expect(emailsIn(text)).toEqual(both);
});

test.each(["", " \n , ; ", "<>"])("%j holds none", (text) => {
  expect(emailsIn(text)).toEqual([]);
});

test("what is no address stays, so that it can be named", () => {
  expect(emailsIn("ada@example.org, bob, eve@")).toEqual(["ada@example.org", "bob", "eve@"]);
});

test("any text is read, and reading what was read changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."aB@. ,;<>\n\"'") }), (text) => {
      const once = emailsIn(text);
      expect(emailsIn(once.join("\n"))).toEqual(once);
    }),
  );
});
