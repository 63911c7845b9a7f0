import * as z from "zod";
import { lazy } from "../domain/lazy.ts";
import { ASSESSMENT_HEADER, PREFIX, type Route } from "./route.ts";
import { allRoutes } from "./routes.ts";
import { errorReply } from "./shapes/common.ts";

type Json = Record<string, unknown>;

/** The contract of both doors as an OpenAPI 3.1 document, made from the routes and their schemas. */
export const openApi = lazy(() => {
  const schemas: Json = { Error: schemaOf("Error", errorReply(), "output", {}) };
  const paths: Record<string, Json> = {};
  for (const [name, route] of allRoutes()) {
    const path = `${PREFIX[route.door]}${route.path}`;
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(name, route, schemas) };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Assay", version: "1" },
    paths,
    components: {
      schemas,
      securitySchemes: {
        member: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
      },
    },
  };
});

function operation(name: string, route: Route, schemas: Json): Json {
  const { door, summary, roles, gate, body, takes, gives, reply, status = 200 } = route;
  const id = `${door}.${name}`;
  return {
    operationId: id,
    summary,
    tags: [door],
    ...(door === "console" && { security: [{ member: [] }], "x-roles": roles ?? ["every member"] }),
    ...(gate && { "x-proved": gate }),
    parameters: [...parametersOf(id, route, schemas)],
    ...(body && {
      requestBody: {
        required: true,
        content: json(schemaOf(`${id}.body`, body(), "input", schemas)),
      },
    }),
    ...(takes && { requestBody: { required: true, content: FILE } }),
    responses: {
      [status]: {
        description: "Done",
        content: gives ? FILE : json(schemaOf(`${id}.reply`, reply(), "output", schemas)),
      },
      default: { description: "Refused", content: json({ $ref: "#/components/schemas/Error" }) },
    },
  };
}

const FILE = { "application/octet-stream": { schema: { type: "string", format: "binary" } } };

function parametersOf(id: string, { door, path, query, gate }: Route, schemas: Json): Json[] {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const given = query ? schemaOf(`${id}.query`, query(), "input", schemas) : {};
  const properties = Object.entries((given.properties ?? {}) as Json);
  const text = { type: "string" };
  return [
    ...names.map((name) => ({ name, in: "path", required: true, schema: text })),
    ...properties.map(([name, schema]) => ({ name, in: "query", required: false, schema })),
    ...(door === "portal" && gate !== "anyone"
      ? [{ name: ASSESSMENT_HEADER, in: "header", required: true, schema: text }]
      : []),
  ];
}

function json(schema: Json): Json {
  return { "application/json": { schema } };
}

/**
 * A schema for its place in the document. What a schema defines for itself (a condition holds
 * conditions) moves to the document's components under a name of its own.
 */
function schemaOf(id: string, schema: z.ZodType, io: "input" | "output", schemas: Json): Json {
  const { $schema: _, ...made } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  const text = JSON.stringify(made).replaceAll('"#/$defs/', `"#/components/schemas/${id}.`);
  const { $defs = {}, ...rest } = JSON.parse(text) as Json & { $defs?: Json };
  for (const [name, definition] of Object.entries($defs)) schemas[`${id}.${name}`] = definition;
  return rest;
}
