import type { KeyboardEvent } from "react";
import type { MoreBlips } from "#lib/radar/geometry/layout.ts";
import { glide } from "./glide.ts";
import { SelectionRing } from "./selection-ring.tsx";

type MoreButtonProps = {
  more: MoreBlips;
  name: string;
  listId: string;
  isSelected: boolean;
  isReached: boolean;
};

/** "+3": opens the list of the tactics for which the segment has no room. */
export function MoreButton({ more, name, listId, isSelected, isReached }: MoreButtonProps) {
  const { members } = more;

  function openByKey(event: KeyboardEvent<SVGElement>) {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    openBeside(event.currentTarget, listId);
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: HTML's button does not go into a picture
    <g
      style={glide(more).style}
      role="button"
      aria-haspopup="dialog"
      aria-label={name}
      data-slugs={members.map(({ tactic }) => tactic.slug).join(" ")}
      tabIndex={isReached ? 0 : -1}
      onClick={(event) => openBeside(event.currentTarget, listId)}
      onKeyDown={openByKey}
      className="group cursor-pointer outline-none"
    >
      <SelectionRing radius={17} isSelected={isSelected} />
      <rect x={-13} y={-9} width={26} height={18} rx={9} className="fill-float stroke-line-2" />
      <text
        aria-hidden="true"
        y={3.6}
        textAnchor="middle"
        fontSize={10}
        className="fill-ink-2 font-medium font-mono @max-[30rem]:text-[13px]"
      >
        +{members.length}
      </text>
    </g>
  );
}

function openBeside(button: Element, listId: string): void {
  const list = document.getElementById(listId);
  if (!list) return;
  const { right, bottom } = button.getBoundingClientRect();
  list.showPopover();
  const left = Math.max(8, Math.min(right, window.innerWidth - list.offsetWidth - 8));
  const top = Math.max(8, Math.min(bottom, window.innerHeight - list.offsetHeight - 8));
  list.style.translate = `${left}px ${top}px`;
  list.querySelector("a")?.focus();
}
