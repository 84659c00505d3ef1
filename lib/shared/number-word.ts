import { numberText } from "./number-text.ts";

const words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** A count in a sentence: "no", "one" … "ten", then in figures. */
export function numberWord(count: number): string {
  return words[count] ?? numberText(count);
}
