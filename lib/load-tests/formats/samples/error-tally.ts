import { limits, type ParsedError } from "../../parsed-run.ts";
import { topErrors } from "../figures/top-errors.ts";
import { detachedText } from "../text/detached-text.ts";

type Kind = { label: string; code: string; message: string; count: number; firstMs: number; lastMs: number };

/** Different kinds of error that are told apart while a file is read; whatever comes after them is counted together. */
const maxKinds = 5000;

/** Counts errors by kind while a file of any size is read. */
export class ErrorTally {
  private readonly kinds = new Map<string, Kind>();
  private others = 0;

  add(label: string, code: string, message: string, atMs: number): void {
    const key = `${label}\n${code}\n${message.slice(0, limits.messageLength)}`;
    const known = this.kinds.get(key);
    if (known) {
      known.count += 1;
      known.firstMs = Math.min(known.firstMs, atMs);
      known.lastMs = Math.max(known.lastMs, atMs);
    } else if (this.kinds.size < maxKinds) {
      const kept = detachedText(message, limits.messageLength);
      this.kinds.set(key, { label, code, message: kept, count: 1, firstMs: atMs, lastMs: atMs });
    } else this.others += 1;
  }

  /** Most frequent first; `dateOf` makes the moments. */
  errors(dateOf: (ms: number) => Date | null): ParsedError[] {
    const kinds = [...this.kinds.values()].map(({ firstMs, lastMs, ...kind }) => ({
      ...kind,
      firstAt: dateOf(firstMs),
      lastAt: dateOf(lastMs),
    }));
    if (this.others === 0) return topErrors(kinds);
    const rest = { label: "", code: "", message: "other kinds", count: this.others, firstAt: null, lastAt: null };
    return topErrors([...kinds, rest]);
  }
}
