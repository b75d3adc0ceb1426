/** sRGB (IEC 61966-2-1): parts of a colour as they are stored, and as light, both from 0 to 1. */
export const toLight = (stored: number): number => (stored <= 0.04045 ? stored / 12.92 : ((stored + 0.055) / 1.055) ** 2.4);

export const toStored = (light: number): number => (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055);

/** Red, green and blue of `#RRGGBB` as light. */
export const lightOf = (color: string): readonly [red: number, green: number, blue: number] => {
  const part = (at: number): number => toLight(Number.parseInt(color.slice(at, at + 2), 16) / 255);
  return [part(1), part(3), part(5)];
};

/** Relative luminance (WCAG 2.2; Rec. 709). */
export const luminanceOf = ([red, green, blue]: readonly [red: number, green: number, blue: number]): number =>
  0.2126 * red + 0.7152 * green + 0.0722 * blue;
