"use client";

import { Download, LineChart, Table2 } from "lucide-react";
import { type ReactNode, useId, useRef, useState } from "react";
import { buttonClass } from "#components/ui/button.tsx";
import { lazyPart } from "#components/ui/lazy-part.tsx";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { toCsv } from "#lib/shared/csv.ts";
import type { ChartData } from "./chart-data.ts";
import { saveFile } from "./save-file.ts";

const ChartTable = lazyPart(() => import("./chart-table.tsx").then((file) => file.ChartTable), { isLikely: true });

type ChartFrameProps = {
  title: string;
  meta?: ReactNode;
  /** Links and controls beside the tools that every chart has. */
  tools?: ReactNode;
  /** Of the downloads, without its ending: `checkout-run-61-over-time`. */
  fileName: string;
  /** What the table shows and the CSV holds; one that takes work to make is a function, called when it is asked for. */
  data: ChartData | (() => ChartData);
  children: ReactNode;
};

/** What surrounds a chart: its title, its table twin, and its downloads as PNG and CSV. */
export function ChartFrame({ title, meta, tools, fileName, data, children }: ChartFrameProps) {
  const headId = useId();
  const [isTable, setIsTable] = useState(false);
  const figures = () => (typeof data === "function" ? data() : data);
  const picture = useRef<HTMLDivElement>(null);

  async function savePng() {
    if (!picture.current) return;
    const { chartPng } = await import("./chart-png.ts");
    saveFile(await chartPng(picture.current, title), `${fileName}.png`);
  }
  function saveCsv() {
    const { columns, rows } = figures();
    // The mark at the start tells spreadsheets that it is UTF-8.
    saveFile(new Blob(["\uFEFF", toCsv(columns, rows)], { type: "text/csv;charset=utf-8" }), `${fileName}.csv`);
  }

  return (
    <figure aria-labelledby={headId} className="min-w-0">
      <SectionHead
        id={headId}
        title={title}
        meta={meta}
        tools={
          <>
            {tools}
            <button
              type="button"
              aria-pressed={isTable}
              aria-label={`${title} as a table`}
              title={isTable ? "Show the chart" : "Show as a table"}
              onClick={() => setIsTable(!isTable)}
              className={`${buttonClass("bare")} -my-1`}
            >
              {isTable ? <LineChart aria-hidden="true" size={16} /> : <Table2 aria-hidden="true" size={16} />}
            </button>
            <Menu
              label={`Download ${title}`}
              align="end"
              triggerClassName={`${buttonClass("bare")} -my-1 -mr-1.5`}
              trigger={<Download aria-hidden="true" size={16} />}
            >
              {!isTable && <MenuItem onSelect={savePng}>PNG picture</MenuItem>}
              <MenuItem onSelect={saveCsv}>CSV figures</MenuItem>
            </Menu>
          </>
        }
      />
      <div ref={picture} hidden={isTable} className="pt-2.5">
        {children}
      </div>
      {isTable && <ChartTable label={title} data={figures()} />}
    </figure>
  );
}
