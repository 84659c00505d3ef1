/** A customer who has the issue too. `isOwn`: whoever reads it may take it back. */
export type HeardFrom = {
  id: string;
  customerId: string;
  note: string;
  by: string;
  at: Date;
  isOwn: boolean;
};

/** `isNew` is false where the customer was counted before; `heardFrom` is how many customers there are now. */
export type Heard = { isNew: boolean; heardFrom: number };
