interface Part {
  stop(): Promise<void>;
}

/** Starts parts side by side; when one fails, those that did start are stopped again. */
export async function startAll<Parts extends readonly Part[]>(
  ...starting: { [Index in keyof Parts]: Promise<Parts[Index]> }
): Promise<Parts> {
  const settled = await Promise.allSettled<Part>(starting);
  const failed = settled.find((one) => one.status === "rejected");
  if (failed === undefined) return Promise.all(starting);
  await Promise.all(settled.map((one) => one.status === "fulfilled" && one.value.stop()));
  throw failed.reason;
}
