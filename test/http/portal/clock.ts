import { afterEach } from "vitest";

/** Moves the product's clock for one test; every test starts at the present again. */
export function useClock(): { ahead: (ms: number) => void } {
  afterEach(() => {
    delete process.env.ASSAY_CLOCK_OFFSET_MS;
  });
  return {
    ahead(ms) {
      const moved = Number(process.env.ASSAY_CLOCK_OFFSET_MS ?? 0);
      process.env.ASSAY_CLOCK_OFFSET_MS = String(moved + ms);
    },
  };
}
