"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useDeferredValue, useMemo, useRef } from "react";
import { glyphAxis } from "#components/charts/glyph-axis.ts";
import { useUrlParam } from "#components/charts/use-url-param.ts";
import { useUrlSearch } from "#components/charts/use-url-search.ts";
import { SectionHead } from "#components/ui/section-head.tsx";
import { findLabelRows, type LabelRow as Row } from "#lib/load-tests/run-view/label-rows.ts";
import { changeRangeText } from "#lib/shared/number-text.ts";
import { labelColumns } from "./label-columns.ts";
import { LabelFilter } from "./label-filter.tsx";
import { LabelHead } from "./label-head.tsx";
import { LabelRow } from "./label-row.tsx";
import { defaultSort, parseSort, sortText } from "./label-sort.ts";

/** Past this only the rows in sight are in the page. */
const drawnAtOnce = 100;
const rowPx = 36;

/** The kinds of request of a run. What is searched and how it is sorted stand in the URL. */
export function LabelTable({ rows, isSuite = false }: { rows: Row[]; isSuite?: boolean }) {
  const title = isSuite ? "Cases" : "Labels";
  const [search, setSearch] = useUrlSearch("label");
  const [sortParam, setSortParam] = useUrlParam("sort");
  const box = useRef<HTMLElement>(null);
  const wanted = useDeferredValue(search);

  const sort = useMemo(() => parseSort(sortParam) ?? defaultSort(rows), [sortParam, rows]);
  const found = useMemo(() => findLabelRows(rows, wanted, sort), [rows, wanted, sort]);
  const axis = useMemo(() => glyphAxis(rows.flatMap(({ change }) => (change ? [change.interval] : []))), [rows]);
  const isLong = found.length > drawnAtOnce;
  // oxlint-disable-next-line react/incompatible-library -- nothing that it returns reaches a memoised component
  const virtual = useVirtualizer({
    count: found.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowPx,
    overscan: 12,
    enabled: isLong,
    initialRect: { width: 0, height: 640 },
  });
  const inSight = isLong ? virtual.getVirtualItems().flatMap(({ index }) => found[index] ?? []) : found;
  const above = isLong ? (virtual.getVirtualItems()[0]?.start ?? 0) : 0;
  const below = isLong ? virtual.getTotalSize() - (virtual.getVirtualItems().at(-1)?.end ?? 0) : 0;
  const columns = useMemo(() => labelColumns(rows, isSuite), [rows, isSuite]);

  return (
    <section className="min-w-0">
      <SectionHead
        title={title}
        meta={`${found.length === rows.length ? rows.length : `${found.length} of ${rows.length}`}, times in ms`}
        tools={rows.length > 1 && <LabelFilter search={search} onSearch={setSearch} />}
      />
      <section
        ref={box}
        aria-label={title}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keyboard
        tabIndex={0}
        className={`overflow-auto max-sm:-mx-4 max-sm:px-4 ${isLong ? "max-h-160" : ""}`}
      >
        <table aria-rowcount={found.length + 1} className="w-full border-collapse text-table">
          <LabelHead
            sort={sort}
            onSort={(next) => setSortParam(sortText(next))}
            columns={columns}
            axisText={changeRangeText([axis.low, axis.high], "%")}
          />
          <tbody>
            {above > 0 && <tr style={{ height: above }} />}
            {inSight.map((row) => (
              <LabelRow key={row.label} row={row} columns={columns} axis={axis} />
            ))}
            {below > 0 && <tr style={{ height: below }} />}
          </tbody>
        </table>
        {found.length === 0 && <p className="py-3 text-ink-2 text-table">No label contains “{wanted}”.</p>}
      </section>
    </section>
  );
}
