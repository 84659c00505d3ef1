"use client";

import { X } from "lucide-react";
import { useId } from "react";
import { Button } from "#components/ui/button.tsx";
import { FieldError } from "#components/ui/field.tsx";
import { MoveHandle } from "#components/ui/move-handle.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { SectorRow as Row } from "./sectors-draft.ts";

type SectorRowProps = {
  row: Row;
  index: number;
  /** How many tactics stand in it. */
  count: number;
  isReadOnly: boolean;
  /** There are more than the fewest. */
  canGo: boolean;
  onName: (name: string) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
};

/** A sector of the radar while it is edited. */
export function SectorRow({ row, index, count, isReadOnly, canGo, onName, onMove, onRemove }: SectorRowProps) {
  const id = useId();
  const name = row.name.trim() || `sector ${index + 1}`;
  return (
    <li data-row={row.key} className="border-b py-2">
      <div className="flex items-center gap-2">
        {!isReadOnly && <MoveHandle label={name} index={index} onMove={onMove} />}
        <TextInput
          value={row.name}
          onChange={({ target }) => onName(target.value)}
          aria-label={`Name of sector ${index + 1}`}
          aria-invalid={row.error ? true : undefined}
          aria-describedby={row.error && id}
          maxLength={40}
          autoComplete="off"
          className="min-w-0 flex-1"
        />
        <span className="w-18 text-right text-ink-3 text-meta tabular-nums max-sm:hidden">{countText(count)}</span>
        {!isReadOnly && (
          <Button look="bare" aria-label={`Remove ${name}`} disabled={!canGo} onClick={onRemove}>
            <X aria-hidden="true" size={14} />
          </Button>
        )}
      </div>
      <p className="mt-1 ml-9 text-ink-3 text-meta tabular-nums sm:hidden">{countText(count)}</p>
      {row.error && (
        <div className="mt-1 ml-9">
          <FieldError id={id}>{row.error}</FieldError>
        </div>
      )}
    </li>
  );
}

/** "3 tactics" */
export function countText(count: number): string {
  return count === 1 ? "1 tactic" : `${count === 0 ? "no" : count} tactics`;
}
