/** "5 of 8 have finished." */
export function finishedSentence(finished: number, people: number): string {
  if (people === 0) return "Nobody is in yet.";
  if (people === 1) return finished === 1 ? "The one who is in has finished." : "1 person is in and has not finished.";
  return finished >= people ? `All ${people} have finished.` : `${finished} of ${people} have finished.`;
}
