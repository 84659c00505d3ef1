/** What a slug in a URL may be: lower-case letters, digits and single hyphens, 1 to 60 characters. */
export const slugShape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const slugLength = 60;

/** "Checkout, Größe & Co." → "checkout-grosse-co"; empty when the name holds no letter or digit of the Latin script. */
export function slugOf(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replaceAll("ß", "ss")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join("-")
    .slice(0, slugLength)
    .replace(/-$/, "");
}
