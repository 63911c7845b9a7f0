import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import type { ArrivalWords } from "../../../functions/words/en/arrival.ts";
import type { WorkWords } from "../../../functions/words/en/work.ts";
import type { Format } from "../format.ts";
import type { Portal } from "../portal.ts";
import type { State } from "../state.ts";
import type { Store } from "../store.ts";

/** What every part of the page can reach. */
export type Here = { portal: Portal; state: State; words: ArrivalWords; format: Format };

export const HereContext = createContext<Here | undefined>(undefined);

/** The page around a component; only inside the app. */
export function usePortal(): Here {
  const here = useContext(HereContext);
  if (!here) throw new Error("This part is drawn outside the portal.");
  return here;
}

/** The part of it that stays the same from key to key. */
export type Fixed = Omit<Here, "state" | "words"> & { words: WorkWords | undefined };

export const FixedContext = createContext<Fixed | undefined>(undefined);

/** All words of the language spoken, once they have arrived. */
export function useWords(): WorkWords | undefined {
  return useContext(FixedContext)?.words;
}

/** As `useWork` without the state: what calls it is not drawn anew at every key. */
export function useFixed(): Fixed & { words: WorkWords } {
  const fixed = useContext(FixedContext);
  if (!fixed?.words) throw new Error("This part was drawn before its words arrived; use `late`.");
  return { ...fixed, words: fixed.words };
}

/** The same with all words; only inside a part made by `late`, which sees to it that they are there. */
export function useWork(): Omit<Here, "words"> & { words: WorkWords } {
  const here = usePortal();
  const { work } = here.state.speech;
  if (!work) throw new Error("This part was drawn before its words arrived; wrap it in `late`.");
  return { ...here, words: work };
}

/** The value of a store, drawn anew whenever it changes. */
export function useStore<S>(store: Store<S>): S {
  const [value, setValue] = useState(store.get);
  useEffect(() => {
    setValue(store.get());
    return store.listen(() => setValue(store.get()));
  }, [store]);
  return value;
}
