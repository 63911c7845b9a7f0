import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import type { Format } from "../format.ts";
import type { Messages } from "../messages/en.ts";
import type { Portal } from "../portal.ts";
import type { State } from "../state.ts";
import type { Store } from "../store.ts";

/** What every part of the page can reach. */
export type Here = { portal: Portal; state: State; words: Messages; format: Format };

export const HereContext = createContext<Here | undefined>(undefined);

/** The page around a component; only inside the app. */
export function usePortal(): Here {
  const here = useContext(HereContext);
  if (!here) throw new Error("This part is drawn outside the portal.");
  return here;
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
