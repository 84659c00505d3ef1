import { classNames } from "#components/ui/class-names.ts";

type ProgressMarksProps = {
  questionIds: readonly string[];
  answered: ReadonlySet<string>;
  /** The index of the question that is shown; null: the list of all. */
  at: number | null;
};

/** One mark a question: answered, shown, still open. */
export function ProgressMarks({ questionIds, answered, at }: ProgressMarksProps) {
  const where = at === null ? "All questions" : `Question ${at + 1} of ${questionIds.length}`;
  return (
    <div
      role="img"
      aria-label={`${where}, ${answered.size} answered`}
      className={classNames("flex h-1.5 items-center", questionIds.length > 20 ? "gap-0.5" : "gap-1")}
    >
      {questionIds.map((id, index) => (
        <span
          key={id}
          className={classNames(
            "flex-1 rounded-[2px]",
            index === at ? "h-1.5 bg-accent" : "h-1",
            index !== at && (answered.has(id) ? "bg-ink-2" : "bg-line-2"),
          )}
        />
      ))}
    </div>
  );
}
