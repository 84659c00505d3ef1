/** The first admin of the instance that the specs share, and its token with every scope. */
export const admin = { email: "ada@example.org", password: "seven slow tables in a row", name: "Ada" };
export const adminToken = "hr_e2e-0123456789-abcdefghij";
