import { expect, test } from "vitest";
import { GET } from "./route.ts";

test("an address of no route is answered as the API answers", async () => {
  const answer = GET();
  expect(answer.status).toBe(404);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
});
