type PartsBarProps<Part extends string> = {
  /** In the order in which they stand. */
  order: readonly Part[];
  counts: Readonly<Record<Part, number>>;
  /** The classes that draw each. */
  looks: Readonly<Record<Part, string>>;
};

/** How many said what, as parts of a bar; what nobody said is not there. */
export function PartsBar<Part extends string>({ order, counts, looks }: PartsBarProps<Part>) {
  return (
    <span aria-hidden="true" className="flex h-2 w-full gap-px print:[print-color-adjust:exact]">
      {order
        .filter((part) => counts[part] > 0)
        .map((part) => (
          <span
            key={part}
            style={{ flexGrow: counts[part] }}
            className={`min-w-1 basis-0 rounded-[1px] ${looks[part]}`}
          />
        ))}
    </span>
  );
}
