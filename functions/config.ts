/**
 * A setting of the function's environment; a missing one is a fault of the deployment and stops
 * the function with its name.
 */
export function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`The environment lacks ${name}.`);
  return value;
}
