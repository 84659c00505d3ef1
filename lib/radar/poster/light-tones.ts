/** The light theme's colours (app/globals.css), for what leaves the page: files and paper. */
export const lightTones = {
  paper: "#ffffff",
  line: "#e0e2e4",
  line2: "#c7cbcf",
  ink: "#161c24",
  ink2: "#434a52",
  ink3: "#61676e",
  d1: "#5b99af",
  d3: "#133144",
  dGrey: "#82878c",
  ring1: "#f2f7fa",
  ring2: "#e6f0f5",
} as const;
