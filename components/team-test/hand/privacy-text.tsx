import { fewestForBreakdown } from "#lib/team-test/results/tally.ts";

const few = ["no", "one", "two", "three", "four", "five"][fewestForBreakdown];

const anonymous = [
  "Until the reveal your answers are kept under a secret that only this browser has: you can change them here, and nowhere else.",
  "At the reveal they are shuffled and cut loose from it. From then on nobody can look up whose is whose, not even you.",
  "Somebody with access to the database who watches it while you answer could link them to you.",
  "If everybody says the same, everybody’s answer is known.",
  `Of a question with fewer than ${few} answers only their number is shown.`,
];

/** What becomes of somebody's answers, in plain words and without promising more than is true. */
export function PrivacyText({ isAnonymous }: { isAnonymous: boolean }) {
  if (!isAnonymous)
    return (
      <p className="text-pretty">
        Nobody sees answers before the reveal. Then your team sees them with your name and your comments; guests see how
        many said what.
      </p>
    );
  return (
    <ul className="flex list-disc flex-col gap-1.5 pl-4 marker:text-ink-3">
      {anonymous.map((line) => (
        <li key={line} className="text-pretty">
          {line}
        </li>
      ))}
    </ul>
  );
}
