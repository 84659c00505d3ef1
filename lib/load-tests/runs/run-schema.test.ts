import { describe, expect, it } from "vitest";
import { runUploadSchema } from "./run-schema.ts";

const parse = (query: string) => runUploadSchema.safeParse(Object.fromEntries(new URLSearchParams(query)));

describe("parameters of an upload", () => {
  it("gathers tags and configuration by their prefix", () => {
    const parsed = parse("test=checkout&tag.team=a&tag.team.b=c&config.pool=40&create=true&wait=30");
    expect(parsed.data).toMatchObject({
      test: "checkout",
      tags: { team: "a", "team.b": "c" },
      config: { pool: "40" },
      create: true,
      wait: 30,
      format: "auto",
    });
  });

  it.each([
    ["", "test"],
    ["test=a&startedAt=yesterday", "startedAt"],
    ["test=a&startedAt=0000-01-01T00:00:00Z", "startedAt"],
    ["test=a&startedAt=9999-12-31T23:59:59-23:59", "startedAt"],
    ["test=a&format=xls", "format"],
    ["test=a&wait=601", "wait"],
    ["test=a&wait=soon", "wait"],
    ["test=a&create=maybe", "create"],
    [`test=a&tag.k=${"x".repeat(201)}`, "tags"],
    [`test=a&tag.=x`, "tags"],
    [`test=a&${Array.from({ length: 51 }, (_, i) => `config.k${i}=1`).join("&")}`, "config"],
  ])("refuses %s and names %s", (query, path) => {
    expect(parse(query).error?.issues.map((issue) => issue.path[0])).toContain(path);
  });

  it("takes a tag named like a part of every object as a plain tag", () => {
    expect(parse("test=a&tag.__proto__=x&tag.constructor=y").data?.tags).toMatchObject({ constructor: "y" });
  });
});
