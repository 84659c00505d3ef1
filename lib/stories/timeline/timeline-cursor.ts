/** A place in a timeline: after the entry of this time and id. */
export type TimelineCursor = { at: Date; id: string };

const shape = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export function timelineCursorText({ at, id }: TimelineCursor): string {
  return `${at.toISOString()}_${id}`;
}

/** Null for what is no cursor. */
export function parseTimelineCursor(text: string): TimelineCursor | null {
  const [, time = "", id = ""] = shape.exec(text) ?? [];
  const at = new Date(time);
  return Number.isNaN(at.getTime()) || at.getUTCFullYear() === 0 ? null : { at, id };
}
