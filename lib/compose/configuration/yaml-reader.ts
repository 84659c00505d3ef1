import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from "yaml";
import type { ConfigPath, PathError, Place } from "./config-error.ts";
import { deepest } from "./yaml-limits.ts";
import { keyText, startOf, YamlPlaces } from "./yaml-places.ts";

const mostValues = 400_000;

/** Why a text cannot be read at all, and where. */
export class UnreadableYaml extends Error {
  readonly place: Place;
  constructor(message: string, place: Place) {
    super(message);
    this.place = place;
  }
}

/** Makes plain values of a document and follows its aliases. */
export class YamlReader {
  readonly #document: Document.Parsed;
  readonly #placeAt: (offset: number) => Place;
  readonly #anchors = new Map<string, Node>();
  /** Whose parts are being read: an alias to one of them would never end. */
  readonly #open = new Set<Node>();
  readonly #places: YamlPlaces;
  #count = 0;
  /** Keys that are there twice. */
  readonly errors: PathError[] = [];

  constructor(document: Document.Parsed, placeAt: (offset: number) => Place) {
    this.#document = document;
    this.#placeAt = placeAt;
    this.#places = new YamlPlaces(document, this.#anchors);
  }

  /** @throws UnreadableYaml */
  read(): unknown {
    return this.#valueOf(this.#document.contents, []);
  }

  /** Of a part, or of the nearest one around it. */
  placeOf(path: ConfigPath, isKey: boolean): Place {
    return this.#placeAt(this.#places.offsetOf(path, isKey));
  }

  #valueOf(node: Node | null, path: ConfigPath): unknown {
    if (node === null) return null;
    this.#count += 1;
    if (this.#count > mostValues) throw this.#unreadable("With its aliases the file holds over 400,000 values.", node);
    if (path.length > deepest) throw this.#unreadable(`It is nested more than ${deepest} levels deep.`, node);
    if (isAlias(node)) return this.#aliased(node.source, node, path);
    if (node.anchor) this.#anchors.set(node.anchor, node);
    if (isScalar(node)) return this.#scalar(node.value, node);
    this.#open.add(node);
    const value = isMap(node)
      ? this.#map(node, path)
      : isSeq(node)
        ? node.items.map((item, index) => this.#valueOf(item as Node, [...path, index]))
        : null;
    this.#open.delete(node);
    return value;
  }

  #aliased(name: string, alias: Node, path: ConfigPath): unknown {
    const node = this.#anchors.get(name);
    if (!node) throw this.#unreadable(`There is no anchor &${name} before this alias.`, alias);
    if (this.#open.has(node)) throw this.#unreadable(`The anchor &${name} holds itself.`, alias);
    return this.#valueOf(node, path);
  }

  #scalar(value: unknown, node: Node): unknown {
    if (typeof value !== "string") return value;
    if (value.includes("\0")) throw this.#unreadable("This text holds a NUL character: remove it.", node);
    if (!value.isWellFormed()) throw this.#unreadable("This text holds half a character: write the whole.", node);
    return value;
  }

  #map(map: YAMLMap, path: ConfigPath): Record<string, unknown> {
    const entries = new Map<string, unknown>();
    for (const item of map.items) {
      const { key: keyNode, value } = item as Pair<Node, Node | null>;
      const key = this.#key(keyNode);
      const keyPath = [...path, key];
      if (!entries.has(key)) entries.set(key, this.#valueOf(value, keyPath));
      else this.errors.push({ path: keyPath, place: this.#place(keyNode), message: `${key} is here twice.` });
    }
    return Object.fromEntries(entries);
  }

  #key(node: Node): string {
    const key = isScalar(node) ? keyText(node) : "__proto__";
    if (key === "__proto__") throw this.#unreadable("This key is no name.", node);
    this.#scalar(key, node);
    return key;
  }

  #unreadable(message: string, node: Node): UnreadableYaml {
    return new UnreadableYaml(message, this.#place(node));
  }

  #place(node: Node): Place {
    return this.#placeAt(startOf(node));
  }
}
