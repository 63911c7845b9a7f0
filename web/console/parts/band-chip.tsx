import { type Band, BandChip as Chip } from "../../ui/band.tsx";
import { t } from "../messages/base.ts";

/** A risk as number and word on its ramp colour, in the language of the page. */
export function BandChip({ band, value }: { band: Band; value?: number }) {
  return <Chip band={band} word={t.bands[band]} {...(value !== undefined && { value })} />;
}
