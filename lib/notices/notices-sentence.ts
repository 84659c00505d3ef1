import { mostCounted } from "./most-counted.ts";

/** The first line of the list. */
export function noticesSentence(unread: number): string {
  if (unread === 0) return "You have read everything that concerns you.";
  if (unread === 1) return "One thing waits for you.";
  return `${unreadText(unread)} things wait for you.`;
}

/** A count that stops counting: `7`, `99+`. */
export function unreadText(unread: number): string {
  return unread > mostCounted ? `${mostCounted}+` : String(unread);
}
