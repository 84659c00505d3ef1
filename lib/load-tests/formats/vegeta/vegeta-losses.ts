/** What results of vegeta do not tell. Before 12.8 they had no target. */
export function vegetaLosses(hasTarget: boolean): string[] {
  return [
    ...(hasTarget ? [] : ["This vegeta wrote no method and URL: the run's requests cannot be told apart."]),
    "vegeta tells no number of users: it attacks at a rate.",
  ];
}
