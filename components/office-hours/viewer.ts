/** Who looks at a sitting, and what they may. */
export type Viewer = { userId: string; name: string; mayQueue: boolean; mayHost: boolean };
