"use client";

import { Columns3 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { CheckboxField } from "#components/ui/checkbox.tsx";
import { Dialog, DialogActions } from "#components/ui/dialog.tsx";
import {
  columnNames,
  type StoryColumn,
  type StoryFilter,
  storyColumns,
  usualColumns,
} from "#lib/stories/listing/story-filter.ts";
import { type ListAddress, listHref } from "./list-address.ts";

/** Chooses what a line shows. The list follows each tick. */
export function StoryColumnsButton({ filter, address }: { filter: StoryFilter; address: ListAddress }) {
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const [shown, setShown] = useState<readonly StoryColumn[]>(filter.columns ?? usualColumns);

  function show(columns: readonly StoryColumn[]) {
    setShown(columns);
    const isUsual = columns.join() === usualColumns.join();
    router.replace(listHref(address, { ...filter, columns: isUsual || columns.length === 0 ? null : columns }), {
      scroll: false,
    });
  }
  return (
    <>
      <Button look="bare" aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        <Columns3 aria-hidden="true" size={14} />
        Columns
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        title="Columns"
        description="What a line says below its title."
      >
        <div className="grid grid-cols-2 gap-x-4 gap-y-2">
          {storyColumns.map((column) => (
            <CheckboxField
              key={column}
              label={columnNames[column]}
              checked={shown.includes(column)}
              onChange={({ target }) =>
                show(storyColumns.filter((each) => (each === column ? target.checked : shown.includes(each))))
              }
            />
          ))}
        </div>
        <DialogActions>
          <Button onClick={() => setIsOpen(false)}>Close</Button>
          <Button look="bare" onClick={() => show(usualColumns)}>
            The usual ones
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
