import type { Answer } from "#lib/team-test/results/tally.ts";

const rows: { name: number; answers: Answer[] }[] = [
  { name: 118, answers: ["yes", "yes", "yes", "yes", "no", "unknown"] },
  { name: 92, answers: ["yes", "yes", "yes", "no", "no", "no"] },
  { name: 136, answers: ["yes", "no", "no", "no", "no", "no"] },
];

/** What the history will look like: questions with a square a person, and yeses that get more from round to round. */
export function EmptyHistory() {
  return (
    <svg width="460" height="104" viewBox="0 0 460 104" fill="none" className="h-auto max-w-full">
      {rows.map(({ name, answers }, row) => (
        <g key={name} transform={`translate(0 ${row * 34})`}>
          <path d="M0 33.5H292" stroke="var(--line)" />
          <path d={`M0 17H${name}`} stroke="var(--line-2)" strokeWidth="6" strokeLinecap="round" />
          {answers.map((answer, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- they stay where they are
            <g key={`square ${index}`} transform={`translate(${166 + index * 21} 9)`}>
              <Square answer={answer} />
            </g>
          ))}
        </g>
      ))}
      <path d="M328 92H452" stroke="var(--line-2)" />
      <path d="M332 74L362 66L392 68L422 40L448 28" stroke="var(--d-2)" strokeWidth="1.5" strokeLinejoin="round" />
      {["332 74", "362 66", "392 68", "422 40", "448 28"].map((place) => (
        <circle key={place} cx={place.split(" ")[0]} cy={place.split(" ")[1]} r="2.5" fill="var(--d-2)" />
      ))}
    </svg>
  );
}

function Square({ answer }: { answer: Answer }) {
  if (answer === "unknown") return <path d="M2 8h12" stroke="var(--d-grey)" strokeWidth="1.4" />;
  if (answer === "no") return <path d="M.5.5h15v15H.5zM5.4 5.4l5.2 5.2m0-5.2l-5.2 5.2" stroke="var(--d-3)" />;
  return (
    <>
      <path d="M0 0h16v16H0z" fill="var(--d-3)" />
      <path d="M4.5 8.3l2.5 2.7 4.7-5.8" stroke="var(--paper)" strokeWidth="1.3" />
    </>
  );
}
