/** The functions' clock of one campaign's world, which only moves when it is told to. */
export interface MovedClock {
  /** Moves it by so many ms; below 0 it goes back. */
  pass(ms: number): void;
  /** The present, ISO 8601 UTC. */
  now(): string;
  /** By how much it was ever set back, in ms: instants of one run may be out of order by so much. */
  setBack(): number;
}

/** A clock that is right at first; every move is told as the whole offset in ms. */
export function movedClock(tell: (offset: number) => void): MovedClock {
  let offset = 0;
  let most = 0;
  return {
    pass(ms) {
      offset += ms;
      most = Math.max(most, -ms);
      tell(offset);
    },
    now: () => new Date(Date.now() + offset).toISOString(),
    setBack: () => most,
  };
}
