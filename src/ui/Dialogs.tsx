import type { ReactNode } from "react";
import { AboutDialog } from "./AboutDialog";
import type { CommandContext } from "./commands";
import { GalleryDialog } from "./GalleryDialog";
import { HelpDialog } from "./HelpDialog";
import { Palette } from "./Palette";
import { ShareDialog } from "./share/ShareDialog";
import { TableDialog } from "./TableDialog";

/** What is open in front of the figure: one dialog, or none. */
export function Dialogs(context: CommandContext): ReactNode {
  const { view, frame } = context;
  const { drawing, open } = view;
  const onClose = (): void => frame.show(undefined);
  switch (frame.dialog) {
    case "gallery":
      return <GalleryDialog onOpen={(entry) => void frame.openText({ result: entry })} onClose={onClose} />;
    case "about":
      return drawing && <AboutDialog drawing={drawing} onClose={onClose} />;
    case "share":
      return drawing && open.file && <ShareDialog file={open.file} drawing={drawing} frame={frame} onClose={onClose} />;
    case "table":
      return <TableDialog sheet={frame.sheet} say={frame.say} onClose={onClose} />;
    case "help":
      return <HelpDialog onClose={onClose} />;
    case "commands":
      return <Palette context={context} onClose={onClose} />;
    // Beside the figure, whose layout it tells.
    case "summary":
    case undefined:
      return null;
    default:
      return frame.dialog satisfies never;
  }
}
