/** One resource of a template. */
export interface Resource {
  readonly id: string;
  readonly type: string;
  /** As written in the template; pass through `Template.resolve` before use. */
  readonly properties: Readonly<Record<string, unknown>>;
}
