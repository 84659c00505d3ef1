/** What people write of a tactic, as its form holds it. */
export type TacticWords = {
  name: string;
  description: string;
  sector: string;
  /** Empty: nobody. */
  ownerId: string;
  why: string;
  hypothesis: string;
  /** Empty: no end. */
  endsOn: string;
  notes: string;
};

export type WordName = keyof TacticWords;
type Fields = Partial<TacticWords>;

/** The fields of a form that are other than they were shown: what they were, and what they are to be. */
export function editedFields(shown: TacticWords, form: FormData): { base: Fields; changes: Fields } {
  const names = (Object.keys(shown) as WordName[]).filter((name) => typed(form, name) !== plainText(shown[name]));
  return {
    base: Object.fromEntries(names.map((name) => [name, shown[name]])),
    changes: Object.fromEntries(names.map((name) => [name, typed(form, name)])),
  };
}

function typed(form: FormData, name: WordName): string {
  const value = form.get(name);
  return typeof value === "string" ? plainText(value) : "";
}

/** As the server keeps it: forms send line breaks as two characters. */
function plainText(text: string): string {
  return text.replaceAll("\r\n", "\n").trim();
}
