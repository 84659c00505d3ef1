import { ok, type Result, refused } from "./result.ts";

type Reading = {
  /** Where commas part thousands wherever they can, as what is asked for is seldom a fraction. */
  isGrouped?: boolean;
  /** What is said of what is no number. */
  message?: string;
};

const byCommas = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
const bySpaces = /^[1-9]\d{0,2}(?:\s\d{3})+(?:[.,]\d+)?$/;
const ungrouped = /^\d*[.,]?\d+$/;

/**
 * A decimal number as people type it: a comma or a point before its fraction, commas or spaces between thousands. “1,000” is a thousand in one
 * country and one in another: nobody guesses which.
 * @returns refused, without a path, where it is none (`0x10` and `1e5` are none either) or can be read in two ways
 */
export function readTypedNumber(
  text: string,
  { isGrouped = false, message = "Type a number." }: Reading = {},
): Result<number> {
  const typed = text.trim();
  const isNegative = /^[-−]/.test(typed);
  const digits = isNegative ? typed.slice(1) : typed;
  const valueOf = (plain: string) => ok(isNegative ? -Number(plain) : Number(plain));
  if (byCommas.test(digits)) {
    const whole = digits.replaceAll(",", "");
    if (isGrouped || digits.includes(".") || digits.indexOf(",") < digits.lastIndexOf(",")) return valueOf(whole);
    const sign = isNegative ? "-" : "";
    return refused("", `“${typed}” can be read in two ways: write ${sign}${whole}, or ${sign}${pointed(digits)}.`);
  }
  if (bySpaces.test(digits) || ungrouped.test(digits)) return valueOf(pointed(digits.replaceAll(/\s/g, "")));
  return refused("", message);
}

function pointed(digits: string): string {
  return digits.replace(",", ".");
}

/** A number below 10²¹ as an input holds it, so that it is read as the same: all digits, also of what is tiny. */
export function numberToType(value: number): string {
  const text = String(value);
  const [, sign, first, more = "", zeros] = /^(-?)(\d)(?:\.(\d+))?e-(\d+)$/.exec(text) ?? [];
  return first === undefined ? text : `${sign}0.${"0".repeat(Number(zeros) - 1)}${first}${more}`;
}
