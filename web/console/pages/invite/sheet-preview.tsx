import { useEffect, useRef } from "preact/hooks";
import type { PortalAssessment } from "../../../../functions/contract/shapes/portal.ts";
import type { Language } from "../../../../functions/domain/languages.ts";
import { type ForPreview, FROM_PREVIEW, type FromPreview } from "../../../portal/preview-talk.ts";
import { inviting } from "../../messages/invite.ts";

/**
 * The supplier's own page, told about an assessment that was not made; what is tried is not kept.
 * `inLanguage` reads the questions anew when the language is changed on that page.
 */
export function SheetPreview(props: {
  told: PortalAssessment;
  inLanguage: (language: Language) => Promise<PortalAssessment>;
}) {
  const { told, inLanguage } = props;
  const frame = useRef<HTMLIFrameElement>(null);
  const given = useRef({ told, inLanguage });
  given.current = { told, inLanguage };
  useEffect(() => {
    const tell = (what: ForPreview) =>
      frame.current?.contentWindow?.postMessage(what, location.origin);
    const listen = ({ origin, source, data }: MessageEvent<FromPreview & { from?: string }>) => {
      if (origin !== location.origin || source !== frame.current?.contentWindow) return;
      if (data.from !== FROM_PREVIEW.from) return;
      if (data.ready) tell({ told: given.current.told });
      // The page stays in the language it spoke where the questions cannot be had in another.
      if (data.language) {
        void given.current.inLanguage(data.language).then(
          (other) => tell({ told: other }),
          () => {},
        );
      }
    };
    addEventListener("message", listen);
    return () => removeEventListener("message", listen);
  }, []);
  return (
    <iframe class="preview-page" ref={frame} title={inviting.sheetFrame} src="/preview.html" />
  );
}
