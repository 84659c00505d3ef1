const base = "http://own.invalid";

/** A path of this instance to go to, from text that anybody may have written. Anything else is the fallback. */
export function ownPath(text: string | null | undefined, fallback = "/"): string {
  if (!text?.startsWith("/") || !URL.canParse(text, base)) return fallback;
  const { origin, pathname, search, hash } = new URL(text, base);
  // `/.//evil.example` normalises to `//evil.example`, which browsers read as another host.
  return origin === base && !pathname.startsWith("//") ? pathname + search + hash : fallback;
}
