import * as z from "zod";

/** Every field of a shape as a change may name it. */
type PatchShape<Shape extends z.ZodRawShape> = {
  [Name in keyof Shape]: Shape[Name] extends z.ZodOptional<infer Inner extends z.ZodType>
    ? z.ZodOptional<z.ZodNullable<Inner>>
    : Shape[Name] extends z.ZodDefault<infer Inner extends z.ZodType>
      ? z.ZodOptional<Inner>
      : z.ZodOptional<Shape[Name]>;
};

/**
 * The body of a change: what is absent stays as it is, null takes an optional field away. A field
 * that is required, or has a default, takes no null; its default does not fill in for it either.
 */
export function patchOf<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>) {
  const fields = Object.entries(schema.shape).map(([name, field]) => [name, patchField(field)]);
  return z.strictObject(Object.fromEntries(fields) as PatchShape<Shape>);
}

function patchField(field: z.core.$ZodType): z.ZodType {
  if (field instanceof z.ZodOptional) return z.optional(z.nullable(field.unwrap()));
  if (field instanceof z.ZodDefault) return z.optional(field.unwrap());
  return z.optional(field);
}
