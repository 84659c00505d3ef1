import { expect, test } from "vitest";
import { refusedPaths } from "#lib/shared/refused-path.ts";
import { GET } from "./route.ts";

test.each([
  ["of no route", "/api/nope", 404],
  ["that no text can be made of", refusedPaths.mistyped, 400],
  ["asked with a method that nothing takes", refusedPaths.method, 405],
])("an address %s is answered as the API answers", (_what, path, status) => {
  const answer = GET(new Request(`http://headroom.example${path}`));
  expect(answer.status).toBe(status);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
});
