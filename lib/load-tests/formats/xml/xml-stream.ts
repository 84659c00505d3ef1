import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { SaxesParser } from "saxes";
import { UnreadableFile } from "../../parsed-run.ts";
import type { ResultFile } from "../result-file.ts";

/** An element's start tag. The root's depth is 0, lines count from 1. */
export type XmlElement = {
  name: string;
  /** Has no prototype: a name like "constructor" finds nothing that the file does not hold. */
  attributes: Readonly<Partial<Record<string, string>>>;
  depth: number;
  line: number;
  /** Something in the tag is not XML, so its attributes may be wrong. */
  isDamaged: boolean;
};

/** What hears of a file's elements, in the order of the file. */
export type XmlListener = {
  opened: (element: XmlElement) => void;
  closed: (depth: number) => void;
  /** Text and CDATA between tags, in one piece or several. */
  text?: (text: string) => void;
  /** Called after each block of the file, to write what was gathered. */
  blockRead?: () => Promise<void>;
};

/** `isCut`: the file ends before its elements do. `faults`: places that are not XML. */
export type XmlEnd = { isCut: boolean; faults: number };

const blockBytes = 128 * 1024;
const maxDepth = 100;
/** Of one tag, text or comment: a parser holds it whole. */
const maxPieceChars = 64 * 1024 * 1024;
const maxFaults = 20_000;

/**
 * Streams an XML file of any size, in memory that does not depend on it. Forgiving, as tools are not careful: characters
 * that XML forbids become U+FFFD, unknown entities stay as they are (none is ever expanded), and a tag that is no XML is
 * marked as damaged. Throws UnreadableFile at what only a hostile file has: a document type of its own, hundreds of levels,
 * pieces without end, faults all over.
 */
export async function readXml(file: ResultFile, listener: XmlListener): Promise<XmlEnd> {
  const parser = new ForgivingParser();
  const end: XmlEnd = { isCut: false, faults: 0 };
  let depth = 0;
  let line = 1;
  let charsOfPiece = 0;
  let isDamaged = false;
  let isOver = false;
  parser.on("opentagstart", () => {
    isDamaged = false;
    line = parser.line;
  });
  parser.on("opentag", ({ name, attributes }) => {
    charsOfPiece = 0;
    if (depth >= maxDepth)
      throw new UnreadableFile(`${file.fileName} has elements nested ${maxDepth} deep, as no tool writes them.`);
    listener.opened({ name, attributes, depth, line, isDamaged });
    depth += 1;
  });
  parser.on("closetag", () => {
    charsOfPiece = 0;
    depth -= 1;
    listener.closed(depth);
  });
  const hear = (text: string) => {
    charsOfPiece = 0;
    listener.text?.(text);
  };
  parser.on("text", hear);
  parser.on("cdata", hear);
  parser.on("doctype", (doctype) => {
    if (doctype.includes("["))
      throw new UnreadableFile(
        `${file.fileName} declares a document type of its own, which is not read. Upload the file as the tool wrote it.`,
      );
  });
  parser.fault = (message) => {
    if (isOver) {
      end.isCut = true;
      return;
    }
    if (harmless.test(message)) return;
    isDamaged = true;
    end.faults += 1;
    if (end.faults > maxFaults)
      throw new UnreadableFile(
        `${file.fileName} is damaged in more than ${maxFaults.toLocaleString("en-GB")} places: it is not XML. Upload the file as the tool wrote it.`,
      );
  };

  const decoder = new TextDecoder(await encodingOf(file.path));
  const take = (text: string) => {
    charsOfPiece += text.length;
    parser.write(allowed(text));
    if (charsOfPiece > maxPieceChars)
      throw new UnreadableFile(
        `${file.fileName} has a piece of more than ${maxPieceChars / 1024 ** 2} MB from line ${line} on, without a tag in it. Have the tool save results without response data.`,
      );
  };
  for await (const block of createReadStream(file.path, { highWaterMark: blockBytes }) as AsyncIterable<Buffer>) {
    take(decoder.decode(block, { stream: true }));
    await listener.blockRead?.();
  }
  take(decoder.decode());
  isOver = true;
  parser.close();
  await listener.blockRead?.();
  return end;
}

/** Hears of a fault as plain words: an Error for each of millions would take minutes. */
class ForgivingParser extends SaxesParser<{ xmlns: false; position: false }> {
  fault: (message: string) => void = () => undefined;

  constructor() {
    super({ xmlns: false, position: false });
  }

  override fail(message: string): this {
    this.fault(message);
    return this;
  }
}

/** Faults that change nothing else: an entity that nobody declared, and a second document behind the first. */
const harmless = /undefined entity|malformed character entity|only one root/;

/** Without the characters that XML forbids, also as references (`&#x0;`), which JMeter writes. */
function allowed(text: string): string {
  const plain = forbidden.test(text) ? text.replace(new RegExp(forbidden, "g"), "\uFFFD") : text;
  return plain.includes("&#") ? plain.replace(forbiddenReference, "\uFFFD") : plain;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to find
const forbidden = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/;
const forbiddenReference =
  /&#(?:x0{0,8}(?:[0-8bcef]|1[0-9a-f]|d[89a-f][0-9a-f]{2}|fff[ef])|0{0,8}(?:[0-8]|1[124-9]|2[0-9]|3[01]));/gi;

/** As its first line declares; UTF-8 where it does not, or names one that is not known. */
async function encodingOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(200), 0, 200, 0);
    const declared = /^\s*<\?xml[^>]{0,100}\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(
      buffer.toString("latin1", 0, bytesRead),
    );
    const label = declared?.[1] ?? "utf-8";
    // The text was found to be in bytes, so a declared UTF-16 is a mistake.
    return /^utf-?16/i.test(label) ? "utf-8" : new TextDecoder(label).encoding;
  } catch (error) {
    if (error instanceof RangeError) return "utf-8";
    throw error;
  } finally {
    await file.close();
  }
}
