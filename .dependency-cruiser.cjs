// Who may import what. "Itself" is always allowed; a list names everything else.
const folder = (...names) => names.map((name) => `^functions/${name}/`);
const npm = (...names) => names.map((name) => `^node_modules/(@types/)?${name}/`);

const only = (name, from, ...allowed) => ({
  name,
  severity: "error",
  from: { path: from },
  to: { pathNot: [from, ...allowed] },
});

const routes = "^functions/(console|portal|jobs)/";
const builtIn = "^(node:)?[a-z_/0-9]+$";
const awsSdk = ["^node_modules/@aws-sdk/", "^node_modules/@smithy/"];

module.exports = {
  forbidden: [
    only("domain-is-pure", "^functions/domain/", ...npm("zod", "temporal-polyfill")),
    {
      name: "dates-are-reckoned-in-one-place",
      severity: "error",
      from: { path: "^(functions|web)/", pathNot: "^functions/domain/(time|due)\\.ts$" },
      to: { path: npm("temporal-polyfill") },
    },
    only("words-know-what-they-name", "^functions/words/", ...folder("domain", "contract")),
    only("content-knows-the-domain", "^functions/content/", ...folder("domain"), ...npm("zod")),
    only("contract-knows-the-domain", "^functions/contract/", ...folder("domain"), ...npm("zod")),
    only(
      "data-knows-the-domain",
      "^functions/data/",
      ...folder("domain"),
      "^functions/config\\.ts$",
      ...npm("zod", "@types/node"),
      ...awsSdk,
      builtIn,
    ),
    only(
      "spreadsheets-know-the-domain",
      "^functions/spreadsheet/",
      ...folder("domain", "words"),
      ...npm("@types/node"),
      builtIn,
    ),
    only(
      "email-knows-the-domain",
      "^functions/email/",
      ...folder("domain", "words"),
      "^functions/config\\.ts$",
      ...npm("zod", "nodemailer", "@types/node"),
      ...awsSdk,
      builtIn,
    ),
    {
      name: "routes-and-jobs-stand-alone",
      comment: "Shared work belongs to http, data or domain; only a handler gathers its routes.",
      severity: "error",
      from: { path: routes, pathNot: "/handler\\.ts$" },
      to: { path: routes, pathNot: "^functions/(console|portal)/caller\\.ts$" },
    },
    {
      name: "a-handler-gathers-its-own-routes",
      severity: "error",
      from: { path: "^functions/(console|portal)/handler\\.ts$" },
      to: { path: routes, pathNot: "^functions/$1/" },
    },
    {
      name: "nobody-imports-routes",
      severity: "error",
      from: { pathNot: [routes, "^test/"] },
      to: { path: routes },
    },
    {
      name: "functions-know-functions-only",
      severity: "error",
      from: { path: "^functions/" },
      to: { path: "^(web|infra|test)/" },
    },
    {
      name: "web-knows-the-shared-core",
      severity: "error",
      from: { path: "^web/" },
      to: {
        path: ["^(functions|infra|test)/", ...awsSdk],
        pathNot: folder("domain", "content", "contract", "words"),
      },
    },
    {
      name: "infra-knows-the-contract",
      comment: "Handlers are named by file path only; the bench measures the domain itself.",
      severity: "error",
      from: { path: "^infra/", pathNot: "^infra/(bench|campaign/inside|local/invariants)/" },
      to: { path: "^(functions|web|test)/", pathNot: folder("contract") },
    },
    {
      name: "the-checker-knows-the-rules",
      comment: "It recomputes scores, register and hashes, so it must do so by the same rules.",
      severity: "error",
      from: { path: "^infra/local/invariants/" },
      to: {
        path: "^(functions|web|test)/",
        pathNot: folder("contract", "domain", "content", "data"),
      },
    },
    {
      name: "the-rehearsal-founds-organisations",
      comment: "It runs handlers by file path, and makes the members who stand at their doors.",
      severity: "error",
      from: { path: "^infra/campaign/inside/" },
      to: { path: "^(functions|web|test)/", pathNot: folder("contract", "data") },
    },
    {
      name: "one-client-per-service",
      comment: "functions/cli/cognito.ts is the adapter of the sign-in service.",
      severity: "error",
      from: {
        path: "^(functions|infra|web)/",
        pathNot: [
          "^functions/data/",
          "^functions/email/send\\.ts$",
          "^functions/cli/cognito\\.ts$",
          "^infra/(local|bench|campaign/inside)/",
        ],
      },
      to: { path: awsSdk },
    },
    {
      // A fetched part may import what fetches it: by then that has run.
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["dynamic-import"] } },
    },
    { name: "all-found", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|cdk\\.out|\\.local|\\.cache)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: `${__dirname}/tsconfig.json` },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".cjs", ".mjs", ".d.ts", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
};
