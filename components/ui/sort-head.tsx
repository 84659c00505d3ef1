import { ArrowDown, ArrowUp } from "lucide-react";
import { Th } from "./table.tsx";

type SortHeadProps = {
  text: string;
  order: "ascending" | "descending" | "none";
  onSort: () => void;
  isNumber?: boolean;
  className?: string;
};

/** The head of a column that sorts its table. */
export function SortHead({ text, order, onSort, isNumber = false, className }: SortHeadProps) {
  const isCurrent = order !== "none";
  const Arrow = order === "ascending" ? ArrowUp : ArrowDown;
  return (
    <Th isNumber={isNumber} aria-sort={order} className={className}>
      <button
        type="button"
        onClick={onSort}
        className={`group inline-flex items-center gap-1 hover:text-ink ${isCurrent ? "text-ink" : ""}`}
      >
        {text}
        {isCurrent && <Arrow aria-hidden="true" size={12} />}
      </button>
    </Th>
  );
}
