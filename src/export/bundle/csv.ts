import type { Table } from "../figureWords";

/** RFC 4180, with line feeds; ends with one. */
export const csvOf = ({ headings, rows }: Table): string =>
  `${[headings, ...rows].map((cells) => cells.map(cellOf).join(",")).join("\n")}\n`;

const cellOf = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
