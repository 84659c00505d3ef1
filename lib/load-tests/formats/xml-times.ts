/** When samples began and ended, epoch ms: `t` is how long one took, `ts` when it was taken. */
export function jmeterXmlTimes(head: string, tail: string): number[] {
  return [...`${head}\n${tail}`.matchAll(/<[^<>]{0,2000}>/g)].flatMap(([tag]) => {
    const ms = Number(/\sts="(\d{13})"/.exec(tag)?.[1] ?? Number.NaN);
    return Number.isNaN(ms) ? [] : [ms, ms + Number(/\st="(\d{1,10})"/.exec(tag)?.[1] ?? 0)];
  });
}
