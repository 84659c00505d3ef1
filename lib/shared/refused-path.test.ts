import { expect, test } from "vitest";
import { refusedPath, refusedPaths } from "./refused-path.ts";

test.each([
  ["TRACE", "/", refusedPaths.method],
  ["TRACE", "/api/v1/runs", refusedPaths.method],
  ["GET", "/api/v1/runs/%FF", refusedPaths.mistyped],
  ["POST", "/api/%E0%A4%A", refusedPaths.mistyped],
  ["GET", "/api/v1/runs/%C3%A9?x=%FF", null],
  ["GET", "/teams/%FF", null],
  ["GET", undefined, null],
])("%s %s leads to %s", (method, url, path) => {
  expect(refusedPath(method, url)).toBe(path);
});
