/** Around what is selected, has the focus or is pointed at, in a `group`; a little more than the shape answers to the pointer. */
export function SelectionRing({ isSelected }: { isSelected: boolean }) {
  return (
    <circle
      r={17}
      strokeWidth={2}
      fill="transparent"
      className={isSelected ? "stroke-accent" : "group-hover:stroke-accent-line group-focus-visible:stroke-accent"}
    />
  );
}
