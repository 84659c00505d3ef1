import { describe, expect, test } from "vitest";
import { linkAddresses, type MarkdownNode } from "./link-addresses.ts";

function linked(...children: MarkdownNode[]): MarkdownNode[] | undefined {
  const tree = { type: "root", children: [{ type: "paragraph", children }] };
  linkAddresses()(tree);
  return tree.children[0]?.children;
}

const text = (value: string): MarkdownNode => ({ type: "text", value });
const link = (url: string): MarkdownNode => ({ type: "link", url, children: [text(url)] });

describe("linkAddresses", () => {
  test.each<[string, MarkdownNode[]]>([
    ["nothing here", [text("nothing here")]],
    ["see https://example.org/a?b=1.", [text("see "), link("https://example.org/a?b=1"), text(".")]],
    ["(http://example.org)", [text("("), link("http://example.org"), text(")")]],
    ["https://example.org/Word_(sense)", [link("https://example.org/Word_(sense)")]],
    ["javascript:alert(1)", [text("javascript:alert(1)")]],
  ])("finds the address in “%s”", (typed, nodes) => {
    expect(linked(text(typed))).toEqual(nodes);
  });

  test("leaves links and code alone", () => {
    const there: MarkdownNode = { type: "link", url: "https://a.example", children: [text("https://b.example")] };
    const code: MarkdownNode = { type: "inlineCode", value: "https://c.example" };
    expect(linked(there, code)).toEqual([there, code]);
  });
});

test("an address of signs alone is looked at once, however long it is", () => {
  const long = `http://${".".repeat(200_000)}a`;
  const begun = performance.now();
  expect(linked(text(long))).toMatchObject([{ type: "link", url: long }]);
  expect(performance.now() - begun).toBeLessThan(5_000);
});
