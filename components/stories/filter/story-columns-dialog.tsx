"use client";

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

export type StoryColumnsProps = { filter: StoryFilter; address: ListAddress };

/** Chooses what a line shows. The list follows each tick. */
export function StoryColumnsDialog({ filter, address, onClose }: StoryColumnsProps & { onClose: () => void }) {
  const router = useRouter();
  const [shown, setShown] = useState<readonly StoryColumn[]>(filter.columns ?? usualColumns);

  function show(columns: readonly StoryColumn[]) {
    setShown(columns);
    const isUsual = columns.join() === usualColumns.join();
    router.replace(listHref(address, { ...filter, columns: isUsual || columns.length === 0 ? null : columns }), {
      scroll: false,
    });
  }
  return (
    <Dialog isOpen onClose={onClose} title="Columns" description="What a line says below its title.">
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
        <Button onClick={onClose}>Close</Button>
        <Button look="bare" onClick={() => show(usualColumns)}>
          The usual ones
        </Button>
      </DialogActions>
    </Dialog>
  );
}
