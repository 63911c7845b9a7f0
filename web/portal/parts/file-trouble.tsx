import type { CallError } from "../../client.ts";
import { Banner } from "../../ui/banner.tsx";
import { useWork } from "./use-portal.ts";

/** Why a file could not be had or was not taken; nothing was changed by it. */
export function FileTrouble({ error }: { error: CallError | undefined }) {
  const { workbook } = useWork().words;
  if (!error) return null;
  return (
    <Banner tone="danger" live>
      <p>{error.status === 0 ? workbook.failed : error.message}</p>
    </Banner>
  );
}
