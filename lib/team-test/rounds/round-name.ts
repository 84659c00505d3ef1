/** "round 6, Team test for performance engineering" */
export function roundName({ number, setName }: { number: number; setName: string }): string {
  return `round ${number}, ${setName}`;
}
