/** The one script of a page that shows figures. */
import { defineTimeline } from "./element";

defineTimeline();
