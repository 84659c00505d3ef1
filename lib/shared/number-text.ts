/** A number as people read it, with thousands and a true minus: `1,234.5`, `−0.42`. `digits` after the point, at most. */
export function numberText(value: number, digits = 0): string {
  return formatOf(digits)
    .format(value)
    .replace(/^-(?=0(\.0*)?$)/, "")
    .replace("-", "−");
}

/** A figure with as many digits as say something: `0.42`, `8.3`, `95.0`, `412`, `1,840`. */
export function figureText(value: number): string {
  const size = Math.abs(value);
  return numberText(value, size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2);
}

/** Milliseconds: whole ones from 10 ms up. */
export function msText(value: number): string {
  const size = Math.abs(value);
  return numberText(value, size >= 9.95 ? 0 : size >= 0.995 ? 1 : 2);
}

/** A share as a percentage without its sign: 0.0042 is `0.42`. What is there is never a zero: `<0.01`. */
export function percentText(share: number): string {
  const percent = share * 100;
  if (percent > 0 && percent < 0.005) return "<0.01";
  return Number.isInteger(percent) ? numberText(percent) : figureText(percent);
}

/** A change with its sign: `+31`, `−4`, `0`. */
export function changeText(value: number, digits = 0): string {
  const text = numberText(value, digits);
  return /[1-9]/.test(text) && value > 0 ? `+${text}` : text;
}

/** An interval of a change: `−4 to +3 %`, `+0.02 to +0.19 points`. */
export function changeRangeText([low, high]: readonly [number, number], unit: string, digits = 0): string {
  return `${changeText(low, digits)} to ${changeText(high, digits)}${unit === "" ? "" : ` ${unit}`}`;
}

/** Bytes in the units that disks are sold in: `840 MB`. */
export function bytesText(bytes: number): string {
  const units = ["B", "kB", "MB", "GB", "TB"];
  const step = bytes < 1000 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1);
  const value = bytes / 1000 ** step;
  return `${numberText(value, step === 0 || value >= 99.5 ? 0 : 1)} ${units[step]}`;
}

/** A time span in one or two units: `45 s`, `30 min`, `1 h 5 min`. */
export function durationText(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 1) return `${msText(ms)} ms`;
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`;
  return minutes % 60 === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** Time since a run's start as a clock shows it: `17:30`, `1:05:00`. */
export function clockText(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, k) => (k === 0 ? String(part) : String(part).padStart(2, "0"))).join(":");
}

const formats = new Map<number, Intl.NumberFormat>();

/** Kept, because making one costs more than a hundred uses of it. */
function formatOf(digits: number): Intl.NumberFormat {
  const known = formats.get(digits);
  if (known) return known;
  const made = new Intl.NumberFormat("en-GB", { minimumFractionDigits: digits, maximumFractionDigits: digits });
  formats.set(digits, made);
  return made;
}
