// Apart from the schema: forms offer these, and need not bring zod to the browser.
export const testKinds = ["load", "stress", "spike", "endurance", "smoke", "chaos", "suite"] as const;
export type TestKind = (typeof testKinds)[number];

export const testPaths = ["happy", "unhappy"] as const;
export type TestPath = (typeof testPaths)[number];
