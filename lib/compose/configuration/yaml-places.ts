import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from "yaml";
import type { ConfigPath } from "./config-error.ts";

/** Where the parts of a document stand, found when somebody asks: most files have no errors. */
export class YamlPlaces {
  readonly #document: Document.Parsed;
  readonly #anchors: ReadonlyMap<string, Node>;
  readonly #pairs = new WeakMap<YAMLMap, Map<string, Pair<Node, Node | null>>>();

  constructor(document: Document.Parsed, anchors: ReadonlyMap<string, Node>) {
    this.#document = document;
    this.#anchors = anchors;
  }

  /** The offset of a part, or of the nearest one around it; of its key with `isKey`. */
  offsetOf(path: ConfigPath, isKey: boolean): number {
    let node: Node | null = this.#document.contents;
    let offset = startOf(node);
    for (const [index, part] of path.entries()) {
      const around = this.#followed(node);
      if (isSeq(around) && typeof part === "number") {
        node = (around.items[part] as Node | undefined) ?? null;
        offset = node ? startOf(node) : offset;
      } else if (isMap(around)) {
        const pair = this.#pairsOf(around).get(String(part));
        if (!pair) return offset;
        node = pair.value;
        // What a scalar says stands behind its key; a map or a list begins with the key.
        const isBehind = isWritten(node) && !(isKey && index === path.length - 1);
        offset = startOf(isBehind ? node : pair.key);
      } else return offset;
    }
    return offset;
  }

  #followed(node: Node | null): Node | null {
    return isAlias(node) ? (this.#anchors.get(node.source) ?? null) : node;
  }

  #pairsOf(map: YAMLMap): Map<string, Pair<Node, Node | null>> {
    const known = this.#pairs.get(map);
    if (known) return known;
    const pairs = map.items.map((item) => item as Pair<Node, Node | null>);
    // Of a key that is there twice, the first.
    const byKey = new Map(pairs.toReversed().map((pair) => [keyText(pair.key), pair]));
    this.#pairs.set(map, byKey);
    return byKey;
  }
}

export function startOf(node: Node | null): number {
  return node?.range?.[0] ?? 0;
}

/** A key as it is written: `2024`, `true`. */
export function keyText(node: Node): string {
  return isScalar(node) ? String(node.source ?? node.value) : "";
}

function isWritten(node: Node | null): boolean {
  return isScalar(node) && node.source !== "";
}
