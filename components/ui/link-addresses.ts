/** What this needs to know of a tree of Markdown (mdast). */
export type MarkdownNode = { type: string; value?: string; url?: string; children?: MarkdownNode[] };

const address = /(https?:\/\/[^\s<>"]+)/;
// Looks at each run of signs once, from its beginning.
const notOfIt = /(?<![.,;:!?'”’)\]}*_~])[.,;:!?'”’)\]}*_~]+$/;

/** A plugin of remark: addresses of the web that stand in a text become links, as people expect who paste them. */
export function linkAddresses() {
  return (tree: MarkdownNode): void => linkWithin(tree);
}

function linkWithin(node: MarkdownNode): void {
  if (!node.children || node.type === "link" || node.type === "linkReference") return;
  for (const child of node.children) linkWithin(child);
  node.children = node.children.flatMap((child) => (child.type === "text" ? linked(child.value ?? "") : [child]));
}

function linked(text: string): MarkdownNode[] {
  return text.split(address).flatMap((part, index) => {
    if (index % 2 === 0) return textOf(part);
    const end = isBalanced(part) ? "" : (notOfIt.exec(part)?.[0] ?? "");
    const url = part.slice(0, part.length - end.length);
    return [{ type: "link", url, children: textOf(url) }, ...textOf(end)];
  });
}

/** An address that ends in the bracket that it opened. */
function isBalanced(url: string): boolean {
  return url.endsWith(")") && url.split("(").length === url.split(")").length;
}

function textOf(value: string): MarkdownNode[] {
  return value === "" ? [] : [{ type: "text", value }];
}
