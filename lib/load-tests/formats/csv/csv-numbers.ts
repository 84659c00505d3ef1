import { quoted } from "./csv-source.ts";

/** What is wrong with a whole number from 0 up that DuckDB is to read, or null. `isOptional`: it may be empty. */
export function wholeFault(name: string, text: string | undefined, most: number, isOptional = false): string | null {
  if (text === undefined || text === "") return isOptional ? null : `${name} is empty`;
  if (/^-\d/.test(text)) return `${name} is negative: ${quoted(text)}`;
  if (!/^\d+$/.test(text)) return `${name} is not a number: ${quoted(text)}`;
  return Number(text) > most ? `${name} is too large: ${quoted(text)}` : null;
}

/** The same for a number with a fraction, and perhaps an exponent. */
export function amountFault(name: string, text: string | undefined, most: number, isOptional = false): string | null {
  if (text === undefined || text === "") return isOptional ? null : `${name} is empty`;
  if (/^-[\d.]/.test(text)) return `${name} is negative: ${quoted(text)}`;
  if (!/^(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i.test(text)) return `${name} is not a number: ${quoted(text)}`;
  return Number(text) > most ? `${name} is too large: ${quoted(text)}` : null;
}
