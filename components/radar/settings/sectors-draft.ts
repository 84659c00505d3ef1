import type { RadarSettings } from "#lib/radar/sectors/radar-settings.ts";
import type { Sector } from "#lib/radar/sectors/sector.ts";
import type { FieldError } from "#lib/shared/result.ts";

/** A sector while it is edited. `key` is its id, or one of the editor's own where it is new. */
export type SectorRow = { key: string; name: string; error: string | undefined };

/** A sector that was taken out, with tactics in it, and the key of the one that they go to; empty until somebody chose. */
export type LeftOut = Sector & { goesTo: string; error?: string };

/** The settings while they are edited, and what was there when this began. */
export type SettingsDraft = {
  base: RadarSettings;
  rows: readonly SectorRow[];
  leftOut: readonly LeftOut[];
  days: string;
  daysError: string | undefined;
  nextKey: number;
};

export function draftOf(base: RadarSettings): SettingsDraft {
  const rows = base.sectors.map(({ id, name }) => ({ key: id, name, error: undefined }));
  return { base, rows, leftOut: [], days: String(base.reviewEveryDays), daysError: undefined, nextKey: 1 };
}

export function isUnsaved({ base, rows, days }: SettingsDraft): boolean {
  const isSame = (row: SectorRow, index: number) =>
    base.sectors[index]?.id === row.key && base.sectors[index]?.name === row.name.trim();
  return rows.length !== base.sectors.length || !rows.every(isSame) || days.trim() !== String(base.reviewEveryDays);
}

/** With a new sector at the end, and no name yet. */
export function withNewRow(draft: SettingsDraft): SettingsDraft {
  const row = { key: newKey(draft), name: "", error: undefined };
  return { ...draft, rows: [...draft.rows, row], nextKey: draft.nextKey + 1 };
}

/** The key that the next new sector gets. No id has a dot. */
export function newKey({ nextKey }: SettingsDraft): string {
  return `new.${nextKey}`;
}

export function withName(draft: SettingsDraft, key: string, name: string): SettingsDraft {
  return { ...draft, rows: draft.rows.map((row) => (row.key === key ? { ...row, name, error: undefined } : row)) };
}

/** Puts a row at a place of the list, also one that was taken out: then its tactics stay. */
export function withRowAt(draft: SettingsDraft, row: SectorRow, place: number): SettingsDraft {
  const others = draft.rows.filter(({ key }) => key !== row.key);
  const leftOut = draft.leftOut.filter(({ id }) => id !== row.key);
  return { ...draft, rows: others.toSpliced(Math.max(0, place), 0, row), leftOut };
}

/** Takes a sector out. One with tactics is kept in mind: somebody says where they go. */
export function withoutRow(draft: SettingsDraft, { key, name }: SectorRow, hasTactics: boolean): SettingsDraft {
  const left = hasTactics ? [{ id: key, name, goesTo: "" }] : [];
  const leftOut = draft.leftOut.map((one) => (one.goesTo === key ? { ...one, goesTo: "" } : one));
  return { ...draft, rows: draft.rows.filter((row) => row.key !== key), leftOut: [...leftOut, ...left] };
}

export function withTarget(draft: SettingsDraft, id: string, goesTo: string): SettingsDraft {
  return {
    ...draft,
    leftOut: draft.leftOut.map((one) => (one.id === id ? { ...one, goesTo, error: undefined } : one)),
  };
}

/** What is sent, in the order of the rows. */
export function sentOf({ base, rows, leftOut, days }: SettingsDraft) {
  return {
    base: { sectors: base.sectors.map(({ id, name }) => ({ id, name })), reviewEveryDays: base.reviewEveryDays },
    sectors: rows.map(({ key, name }) => ({ key, name })),
    goesTo: Object.fromEntries(leftOut.map(({ id, goesTo }) => [id, goesTo])),
    reviewEveryDays: days.trim(),
  };
}

/** Puts what was wrong where it belongs, as far as it belongs to a field. A sector without tactics may have got some meanwhile. */
export function withErrors(
  draft: SettingsDraft,
  keys: readonly string[],
  errors: readonly FieldError[],
): SettingsDraft {
  const messageAt = (path: string) => errors.find((error) => error.path === path)?.message;
  const rows = draft.rows.map((row) => ({ ...row, error: messageAt(`sectors.${keys.indexOf(row.key)}.name`) }));
  const gone = draft.base.sectors.filter(({ id }) => draft.rows.every(({ key }) => key !== id));
  const leftOut = gone.flatMap((sector) => {
    const error = messageAt(`goesTo.${sector.id}`);
    const known = draft.leftOut.find(({ id }) => id === sector.id);
    return known || error ? [{ ...sector, goesTo: "", ...known, error }] : [];
  });
  return { ...draft, rows, leftOut, daysError: messageAt("reviewEveryDays") };
}

/** What belongs to no field. */
export function wholeErrors(errors: readonly FieldError[]): string[] {
  return errors
    .filter(({ path }) => path !== "reviewEveryDays" && !/^(sectors\.\d|goesTo\.)/.test(path))
    .map(({ message }) => message);
}
