/** Lets at most so many run at once; the others wait for their turn, in the order they came. */
export function inTurn(most: number): <T>(act: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (act) => {
    if (running < most) running += 1;
    else await new Promise<void>((go) => waiting.push(go));
    try {
      return await act();
    } finally {
      // A turn is handed on rather than given back, so that nobody who comes later is first.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
