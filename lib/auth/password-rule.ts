import "server-only"; // 49,000 common passwords are not for browsers
import { dictionary } from "@zxcvbn-ts/language-common";

export const passwordLength = { min: 12, max: 200 };

const common = new Set(dictionary["passwords-common"]);

/**
 * Why a new password is refused, as a sentence for the person choosing it, or null. Length and commonness only: rules
 * about kinds of characters make passwords worse (NIST SP 800-63B, 3.1.1.2).
 */
export function findPasswordProblem(password: string): string | null {
  if ([...password].length < passwordLength.min) return `Use at least ${passwordLength.min} characters.`;
  if (password.length > passwordLength.max) return `Use at most ${passwordLength.max} characters.`;
  if (isCommon(password)) return "This password is one of the first that attackers try. Choose another.";
  return null;
}

function isCommon(password: string): boolean {
  const plain = password.toLowerCase();
  const core = plain.replace(/^\P{L}+/u, "");
  return [plain, withoutTail(core), repeatedPart(plain)].some((part) => part.length === 1 || common.has(part));
}

/** `password2026!` → `password`. */
function withoutTail(text: string): string {
  let end = text.length;
  while (end > 0 && !/\p{L}/u.test(text[end - 1] ?? "")) end -= 1;
  return text.slice(0, end);
}

/** `abcabcabc` → `abc`; a text that repeats nothing is returned whole. */
function repeatedPart(text: string): string {
  const period = (text + text).indexOf(text, 1);
  return text.slice(0, period);
}
