/** The part of fontkit that the tests use; it ships no types. */
declare module "fontkit" {
  interface FontFace {
    glyphForCodePoint(point: number): { readonly advanceWidth: number };
    hasGlyphForCodePoint(point: number): boolean;
    layout(text: string, features: undefined, script: string): { readonly advanceWidth: number };
  }
  export function create(bytes: Uint8Array): FontFace;
}
