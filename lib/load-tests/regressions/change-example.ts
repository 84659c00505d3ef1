/** How far a level moved, in the examples of the document of the API: the trend and the regression that it became tell the same. */
export const changeExample = {
  before: 281,
  after: 314.6,
  changePct: 12,
  changePoints: null,
  interval: [9.4, 14.7] as [number, number],
  link: "",
};
