import { existsSync, readFileSync } from "node:fs";
import { resolve as absolute, join } from "node:path";
import * as z from "zod";
import { type PhysicalNames, PSEUDO, physicalNames } from "./physical-names.ts";
import { createResolver } from "./resolver.ts";
import type { Resource } from "./resource.ts";

/** A synthesised stack, read: the one source of what exists locally. */
export interface Template {
  readonly stack: string;
  /** The resources of one type whose condition holds, in template order. */
  ofType(type: string): readonly Resource[];
  resource(id: string): Resource;
  /** A value with every intrinsic replaced; fails naming the place when one is not known here. */
  resolve(value: unknown, place: string): unknown;
  /** All properties of a resource, resolved. */
  properties(id: string): Readonly<Record<string, unknown>>;
  /** The resolved value of an output, by its logical id; undefined when there is none. */
  output(id: string): unknown;
  /** The folder or file of an asset by its object key in the asset bucket. */
  asset(key: string): string;
}

export interface TemplateOptions {
  /** Values that only this machine knows (ids of a local user pool, secrets …). */
  readonly known?: PhysicalNames;
}

/** Reads the only stack below a cloud assembly folder (`cdk.out`). */
export function readTemplate(assembly: string, options: TemplateOptions = {}): Template {
  const manifest = Manifest.parse(readJson(join(assembly, "manifest.json")));
  const stacks = Object.entries(manifest.artifacts).filter(
    ([, artifact]) => artifact.type === "aws:cloudformation:stack",
  );
  const [found, ...others] = stacks;
  if (found === undefined || others.length > 0) {
    throw new Error(`Expected one stack in ${assembly}, found ${stacks.length}`);
  }
  const [stack, artifact] = found;
  const file = artifact.properties?.templateFile;
  if (file === undefined) throw new Error(`The manifest names no template for stack ${stack}`);
  const assets = readAssets(join(assembly, `${stack}.assets.json`), assembly);
  return parseTemplate(stack, readJson(join(assembly, file)), { ...options, assets });
}

/** Reads a template that is already at hand, for instance a fixture. */
export function parseTemplate(
  stack: string,
  body: unknown,
  options: TemplateOptions & { readonly assets?: ReadonlyMap<string, string> } = {},
): Template {
  const parsed = Body.parse(body);
  const resources = new Map<string, Resource>();
  for (const [id, { Type, Properties }] of Object.entries(parsed.Resources)) {
    resources.set(id, { id, type: Type, properties: Properties });
  }
  const names = physicalNames(stack, options.known);
  const resolver = createResolver({
    conditions: parsed.Conditions,
    ref: (id) => {
      const pseudo = PSEUDO(stack)[id];
      if (pseudo !== undefined) return pseudo;
      const parameter = parsed.Parameters[id];
      if (parameter !== undefined) return parameter.Default;
      const resource = resources.get(id);
      return resource && names(resource, undefined, (value) => resolver.resolve(value, id));
    },
    attribute: (id, name) => {
      const resource = resources.get(id);
      return resource && names(resource, name, (value) => resolver.resolve(value, id));
    },
  });
  const exists = (id: string): boolean => {
    const condition = parsed.Resources[id]?.Condition;
    return condition === undefined || resolver.holds(condition);
  };
  const resource = (id: string): Resource => {
    const found = resources.get(id);
    if (found === undefined) throw new Error(`The template has no resource ${id}`);
    return found;
  };
  return {
    stack,
    resource,
    ofType: (type) => [...resources.values()].filter((one) => one.type === type && exists(one.id)),
    resolve: resolver.resolve,
    properties: (id) =>
      z.record(z.string(), z.unknown()).parse(resolver.resolve(resource(id).properties, id)),
    output: (id) => {
      const output = parsed.Outputs[id];
      return output === undefined ? undefined : resolver.resolve(output.Value, `output ${id}`);
    },
    asset: (key) => {
      const path = options.assets?.get(key);
      if (path === undefined) throw new Error(`The assembly has no asset ${key}`);
      return path;
    },
  };
}

const Manifest = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      properties: z.object({ templateFile: z.string().optional() }).optional(),
    }),
  ),
});

const Assets = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.object({ path: z.string().optional() }),
      destinations: z.record(z.string(), z.object({ objectKey: z.string() })),
    }),
  ),
});

const Body = z.object({
  Parameters: z.record(z.string(), z.object({ Default: z.string().optional() })).default({}),
  Conditions: z.record(z.string(), z.unknown()).default({}),
  Resources: z.record(
    z.string(),
    z.object({
      Type: z.string(),
      Properties: z.record(z.string(), z.unknown()).default({}),
      Condition: z.string().optional(),
    }),
  ),
  Outputs: z.record(z.string(), z.object({ Value: z.unknown() })).default({}),
});

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}

function readAssets(path: string, assembly: string): Map<string, string> {
  const found = new Map<string, string>();
  if (!existsSync(path)) return found;
  for (const { source, destinations } of Object.values(Assets.parse(readJson(path)).files)) {
    if (source.path === undefined) continue;
    for (const { objectKey } of Object.values(destinations)) {
      found.set(objectKey, absolute(assembly, source.path));
    }
  }
  return found;
}
