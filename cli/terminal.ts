import { plainText } from "#lib/shared/plain-text.ts";
import type { Variables } from "./variables.ts";

type Stream = { write: (text: string) => unknown; isTTY?: boolean; columns?: number };
type Style = keyof typeof styles;

const styles = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33 } as const;
const redrawMs = 100;
const plainLineMs = 10_000;

/** Where a command writes: what was asked for to `out`, what happens meanwhile to `err`, coloured on terminals only. */
export class Terminal {
  readonly #out: Stream;
  readonly #err: Stream;
  readonly #isPlain: boolean;
  readonly #now: () => number;
  #drawnAt = 0;
  #isDrawn = false;

  constructor(out: Stream, err: Stream, variables: Variables, now: () => number = Date.now) {
    this.#out = out;
    this.#err = err;
    this.#isPlain = variables.TERM === "dumb";
    this.#hasColour = !variables.NO_COLOR && !this.#isPlain;
    this.#now = now;
    this.#drawnAt = now();
  }

  readonly #hasColour: boolean;

  /** What the command is for: a verdict, a plan, JSON. */
  print(text: string): void {
    this.clear();
    this.#out.write(`${harmless(text)}\n`);
  }

  /** A line about what happens. */
  say(line: string): void {
    this.clear();
    this.#err.write(`${plainText(line)}\n`);
    this.#drawnAt = this.#now();
  }

  /** How far it is: one line that is redrawn on a terminal, a line every ten seconds elsewhere. */
  progress(line: string): void {
    const isLive = this.#err.isTTY === true && !this.#isPlain;
    if (this.#now() - this.#drawnAt < (isLive ? redrawMs : plainLineMs)) return;
    this.#drawnAt = this.#now();
    if (!isLive) {
      this.#err.write(`${line}\n`);
      return;
    }
    this.#isDrawn = true;
    // Some terminals say that they are 0 wide.
    this.#err.write(`\r${line.slice(0, (this.#err.columns || 80) - 1)}\u001b[K`);
  }

  /** Takes the progress line away. */
  clear(): void {
    if (this.#isDrawn) this.#err.write("\r\u001b[K");
    this.#isDrawn = false;
  }

  /** Text in a style, for `print`. */
  paint(style: Style, text: string): string {
    return this.#out.isTTY === true && this.#hasColour ? `\u001b[${styles[style]}m${text}\u001b[0m` : text;
  }
}

/** Without what moves the cursor or rings. Colours stay, as `paint` makes them: what comes from a file loses its own before. */
function harmless(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
  return text.replace(/(\u001b\[\d{1,2}m)|[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "$1");
}
