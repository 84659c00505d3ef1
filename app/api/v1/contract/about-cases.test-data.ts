import { casesOf } from "./contract-case.test-data.ts";

export const aboutCases = casesOf("getOpenApi", [
  [200, "without a token", (world) => world.call("/api/v1/openapi.json", { token: null })],
]);
