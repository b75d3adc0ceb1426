import { type ReactNode, useId } from "react";
import { PreviewFilter } from "./PreviewFilter";
import type { Look } from "./useLook";

/** The picture as other eyes and other paper have it; as it is in the preview "normal". */
export function Previewed({ preview, children }: { readonly preview: Look["preview"]; readonly children: ReactNode }): ReactNode {
  const filter = useId();
  if (preview === "normal") return children;
  return (
    <div style={{ display: "grid", filter: `url("#${filter}")` }}>
      <PreviewFilter id={filter} preview={preview} />
      {children}
    </div>
  );
}
