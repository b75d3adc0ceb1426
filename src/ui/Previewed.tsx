import { type ReactNode, useId } from "react";
import type { Look } from "./useLook";
import { useRest } from "./useRest";

/** The picture as other eyes and other paper have it; as it is in the preview "normal". */
export function Previewed({ preview, children }: { readonly preview: Look["preview"]; readonly children: ReactNode }): ReactNode {
  const filter = useId();
  const rest = useRest();
  if (!rest || preview === "normal") return children;
  return (
    <div style={{ display: "grid", filter: `url("#${filter}")` }}>
      <rest.PreviewFilter id={filter} preview={preview} />
      {children}
    </div>
  );
}
