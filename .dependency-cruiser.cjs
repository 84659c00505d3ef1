// Who may import whom: docs/decisions/0004-checks.md and ARCHITECTURE.md. `npm run lint` checks it.

// swc's visitor does not know `using` yet: it declares variables like `const`.
const { Visitor } = require("@swc/core/Visitor.js");
const { visitStatement } = Visitor.prototype;
Visitor.prototype.visitStatement = function visit(statement) {
  if (statement.type !== "UsingDeclaration") return visitStatement.call(this, statement);
  statement.decls = this.visitVariableDeclarators(statement.decls);
  return statement;
};

// What runs in production.
const product = "^(app|cli|components|lib|worker)/|^(proxy|instrumentation[^/]*)\\.ts$";
// What is in lib/ and is no noun.
const ground = "audit|auth|artifacts|compose|db|jobs|notices|outbound|shared";
const test = "\\.test(-data)?\\.ts$|/fixtures/|^lib/[^/]+/testing/";
const store = "-store\\.ts$";
const prisma = "^lib/db/generated/|node_modules/(@prisma|prisma)/";
const framework =
  "node_modules/(next|next-auth|react|react-dom|@base-ui|pg|pg-boss|@prisma|prisma)/|^lib/db/generated/";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    rule("lib-is-below-all", "lib knows nothing of what stands on it: move the shared part down into lib.", {
      from: { path: "^lib/", pathNot: test },
      to: { path: "^(app|bench|cli|components|e2e|prisma|scripts|worker)/" },
    }),
    rule("components-know-no-routes", "Data and actions come to a component as props.", {
      from: { path: "^components/" },
      to: { path: "^(app|bench|cli|e2e|prisma|scripts|worker)/" },
    }),
    rule(
      "components-know-no-stores",
      "Data comes to a component as props, and their types from the noun's pure files.",
      {
        from: { path: "^components/" },
        to: { path: [store, "^lib/(db|jobs|artifacts|outbound)/", prisma, "node_modules/(pg|pg-boss)/"] },
      },
    ),
    rule(
      "components-ask-no-questions",
      "A component may know the shape of an answer (import type), never ask for it.",
      {
        from: { path: "^components/" },
        to: { path: "^lib/compose/", dependencyTypesNot: ["type-only"] },
      },
    ),
    rule("components-check-no-input", "Actions check it; zod is 30 kB that no browser needs. Types may be imported.", {
      from: { path: "^components/", pathNot: test },
      to: { path: ["-schema\\.ts$", "node_modules/zod/"], dependencyTypesNot: ["type-only"] },
    }),
    rule("kit-knows-no-domain", "components/ui and components/charts serve every noun: pass in what they show.", {
      from: { path: "^components/(ui|charts)/" },
      to: { path: "^(lib/(?!shared/)|components/(?!ui/|charts/))" },
    }),
    rule("processes-are-apart", "app, worker, cli and what drives them meet in lib only.", {
      from: { path: "^(app|cli|worker)/", pathNot: test },
      to: { path: "^(app|bench|cli|e2e|scripts|worker)/", pathNot: "^$1/" },
    }),
    rule("only-stores-use-prisma", "Prisma is for *-store.ts, lib/db and lib/auth.", {
      from: { path: product, pathNot: [store, "^lib/(auth|db)/", test] },
      to: { path: prisma },
    }),
    rule("only-stores-use-the-database", "Ask a store: it scopes by the actor that it takes first.", {
      from: {
        path: product,
        pathNot: [store, "^lib/(auth|db|jobs)/", "^app/api/health/", test],
      },
      to: { path: ["^lib/db/", "node_modules/pg/"] },
    }),
    rule(
      "only-stores-and-workers-use-pg-boss",
      "A store enqueues in its own transaction; nobody else knows the queue.",
      {
        from: { path: "^(app|cli|components|lib)/", pathNot: [store, "^lib/jobs/", test] },
        to: { path: "node_modules/pg-boss/" },
      },
    ),
    rule("domain-knows-no-framework", "Rules of the domain run anywhere: next, react and the database stay outside.", {
      from: { path: "^lib/", pathNot: [store, "^lib/(auth|db|jobs)/", test] },
      to: { path: framework },
    }),
    rule("nouns-are-apart", "What combines nouns is lib/compose/<question>.ts and nothing else.", {
      from: { path: "^lib/([^/]+)/", pathNot: [`^lib/(${ground})/`, test] },
      to: { path: "^lib/", pathNot: "^lib/($1|audit|auth|artifacts|db|jobs|notices|outbound|shared)/" },
    }),
    rule(
      "only-stores-know-the-actor",
      "A rule takes what it judges; only a store and what is above it know who asks.",
      {
        from: { path: "^lib/", pathNot: [store, "^lib/(auth|compose|db)/", test] },
        to: { path: "^lib/auth/", dependencyTypesNot: ["type-only"] },
      },
    ),
    rule("ground-knows-no-noun", "What every noun stands on knows none of them.", {
      from: { path: "^lib/(audit|auth|artifacts|db|jobs|notices|outbound|shared)/", pathNot: test },
      to: { path: "^lib/", pathNot: "^lib/(audit|auth|artifacts|db|jobs|notices|outbound|shared)/" },
    }),
    rule("shared-stands-alone", "lib/shared is the lowest layer.", {
      from: { path: "^lib/shared/", pathNot: test },
      to: { path: "^lib/", pathNot: "^lib/shared/" },
    }),
    rule("no-cycles", "Of two files that need each other, a third one is hidden in them.", {
      from: {},
      to: { circular: true },
    }),
    rule("no-barrels", "Import the file that has it.", {
      from: {},
      to: { path: "(^|/)index\\.[cm]?[jt]sx?$", pathNot: "node_modules" },
    }),
    rule("nobody-imports-tests", "What a test and the product both need is not part of the test.", {
      from: { pathNot: test },
      to: { path: "\\.(test|spec)\\.ts$" },
    }),
    rule("no-development-packages-in-production", "It would be missing from an installation without devDependencies.", {
      from: { path: product, pathNot: test },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"], pathNot: "node_modules/@types/" },
    }),
    rule("every-import-resolves", "The file or package is not there.", {
      from: {},
      to: { couldNotResolve: true },
    }),
  ],
  options: {
    parser: "swc",
    doNotFollow: { path: ["node_modules", "^lib/db/generated/"] },
    exclude: { path: ["^\\.next", "^data/"] },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["react-server", "import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".d.ts", ".json", ".css"],
    },
  },
};

function rule(name, comment, { from, to }) {
  return { name, severity: "error", comment, from, to };
}
