/** The grid of the editor's rows: one line where there is room, else a card of a few lines. */
export const columns = [
  "grid gap-x-2 gap-y-2 items-center @4xl:gap-y-0",
  "grid-cols-[1.75rem_minmax(0,1fr)_minmax(0,1fr)_1.75rem]",
  "[grid-template-areas:'handle_figure_figure_remove'_'._label_label_.'_'._sign_target_.'_'._against_warn_.'_'._key_key_.'_'._errors_errors_.']",
  "@4xl:grid-cols-[1.75rem_8rem_minmax(8rem,1fr)_3.75rem_7rem_7rem_9rem_2rem_1.75rem]",
  "@4xl:[grid-template-areas:'handle_figure_label_sign_target_warn_against_key_remove'_'._errors_errors_errors_errors_errors_errors_errors_.']",
].join(" ");

/** Area and words of each column that has a head. */
export const columnHeads = [
  ["figure", "Figure"],
  ["label", "Of"],
  ["sign", "Is"],
  ["target", "Target"],
  ["warn", "Warn from"],
  ["against", "Measured"],
  ["key", "Key"],
] as const;

export type ColumnArea = (typeof columnHeads)[number][0];
