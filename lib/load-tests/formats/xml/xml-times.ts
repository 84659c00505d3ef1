import { junitMs, junitTime } from "../junit/junit-values.ts";

/** When samples began and ended, epoch ms: `t` is how long one took, `ts` when it was taken. */
export function jmeterXmlTimes(head: string, tail: string): number[] {
  return [...`${head}\n${tail}`.matchAll(/<[^<>]{0,2000}>/g)].flatMap(([tag]) => {
    const ms = Number(/\sts="(\d{13})"/.exec(tag)?.[1] ?? Number.NaN);
    return Number.isNaN(ms) ? [] : [ms, ms + Number(/\st="(\d{1,10})"/.exec(tag)?.[1] ?? 0)];
  });
}

/** When suites began, and ended by the time that they took. */
export function junitXmlTimes(head: string, tail: string): number[] {
  return [...`${head}\n${tail}`.matchAll(/<testsuites?\s[^<>]{0,2000}>/g)].flatMap(([tag]) => {
    const begin = junitTime(/\stimestamp="([^"]{1,40})"/.exec(tag)?.[1]);
    const ms = junitMs(/\stime="([^"]{1,40})"/.exec(tag)?.[1]) ?? 0;
    return begin === null ? [] : [begin.ms, begin.ms + ms];
  });
}
