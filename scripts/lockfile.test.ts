import { describe, expect, test } from "vitest";
import { completeLock } from "./lockfile.mjs";

describe("the lock file", () => {
  test("gets an entry for each optional package of another platform, in its place in the order", () => {
    const lock = {
      packages: {
        "node_modules/tool": {
          version: "1.0.0",
          dev: true,
          optionalDependencies: { "@tool/linux-x64-musl": "^1.2.3" },
        },
        "node_modules/zod": { version: "4.0.0" },
      },
    };
    expect(completeLock(lock)).toEqual(["@tool/linux-x64-musl"]);
    expect(Object.entries(lock.packages)[0]).toEqual([
      "node_modules/@tool/linux-x64-musl",
      { version: "1.2.3", cpu: ["x64"], dev: true, libc: ["musl"], optional: true, os: ["linux"] },
    ]);
    expect(completeLock(lock)).toEqual([]);
  });

  test("takes a package beside the one that asks, and one in a folder above, for there", () => {
    const asking = { version: "1.0.0", optionalDependencies: { a: "1.0.0", b: "1.0.0" } };
    const packages = {
      "node_modules/x/node_modules/y": asking,
      "node_modules/x/node_modules/y/node_modules/a": { version: "1.0.0" },
      "node_modules/b": { version: "1.0.0" },
    };
    expect(completeLock({ packages })).toEqual([]);
  });
});
