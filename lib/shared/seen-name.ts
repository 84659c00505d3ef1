/** Control characters, halves of characters, and what is there but not seen: it turns text around or is blank. */
const hidden =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\u2800\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0001}]/u;
/** Some letters and signs are blank. */
const visible = /(?![\u115f\u1160\u2800\u3164\uffa0])[\p{L}\p{N}\p{P}\p{S}]/u;

/** Whether a text holds characters that cannot be seen. */
export function hasHidden(text: string): boolean {
  return hidden.test(text);
}

/** Whether there is anything to be seen in a text. */
export function hasVisible(text: string): boolean {
  return visible.test(text);
}
