/** Around what is selected, has the focus or is pointed at, in a `group`; a little more than the shape answers to the pointer. */
export function SelectionRing({ radius, isSelected }: { radius: number; isSelected: boolean }) {
  return (
    <circle
      r={radius}
      strokeWidth={2}
      fill="transparent"
      className={`@max-[30rem]:scale-130 ${isSelected ? "stroke-accent" : "group-hover:stroke-accent-line group-focus-visible:stroke-accent"}`}
    />
  );
}
