/** Without the characters that XML forbids even as references: one of them makes the whole file unreadable. */
export const legal = (text: string): string =>
  text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "");
