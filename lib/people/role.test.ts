import { expect, test } from "vitest";
import { byRoleAndName } from "./role.ts";

test("leads come first, then people by name as a reader looks for it", () => {
  const line = (role: "lead" | "member" | "viewer", name: string, email = "") => ({ role, name, email });
  const listed = [
    line("viewer", "Ada"),
    line("member", "Zoë"),
    line("lead", "Émile"),
    line("lead", "ada"),
    line("lead", "Fox"),
  ];
  expect(listed.toSorted(byRoleAndName).map(({ name }) => name)).toEqual(["ada", "Émile", "Fox", "Zoë", "Ada"]);
  const namesakes = [line("lead", "Bob", "b@x.org"), line("lead", "Bob", "a@x.org")];
  expect(namesakes.toSorted(byRoleAndName).map(({ email }) => email)).toEqual(["a@x.org", "b@x.org"]);
});
