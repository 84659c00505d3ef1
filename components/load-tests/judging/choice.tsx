import type { ReactNode } from "react";
import { Radio } from "#components/ui/radio.tsx";

type ChoiceProps = {
  name: string;
  value: string;
  title: string;
  /** One sentence: what it means. */
  children: ReactNode;
  isChosen: boolean;
  onChoose: () => void;
  /** What has to be said with it, shown while it is chosen. */
  more?: ReactNode;
};

/** One of a few ways, with a sentence about it, and with its own fields while it is the chosen one. */
export function Choice({ name, value, title, children, isChosen, onChoose, more }: ChoiceProps) {
  return (
    <div>
      <Radio name={name} value={value} checked={isChosen} onChange={onChoose}>
        <span className="font-medium">{title}</span>
        <span className="block text-ink-3 text-meta">{children}</span>
      </Radio>
      {more && (
        <div hidden={!isChosen} className="mt-2 mb-1 ml-6 grid max-w-sm gap-3 sm:grid-cols-2">
          {more}
        </div>
      )}
    </div>
  );
}
