/**
 * Two moments that whoever measures the app can read from the page's own timeline: a case has been read, and the whole of its figure is
 * in the page. The first "drawn" after a "data" belongs to it.
 */
export const markData = (): void => void window.performance.mark("timeline:data");
export const markDrawn = (): void => void window.performance.mark("timeline:drawn");
