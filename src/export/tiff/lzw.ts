/** LZW as TIFF 6.0 has it (section 13): codes of 9 to 12 bits, most significant bit first, wider one code early. */
const clearCode = 256;
const endCode = 257;
const firstFree = 258;
/** The table is cleared before a code of 13 bits would be needed. */
const lastCode = 4093;

/** The reader is one entry behind, and changes its width one code early: so the writer does at the powers of two themselves. */
const widthFor = (free: number): number => (free < 512 ? 9 : free < 1024 ? 10 : free < 2048 ? 11 : 12);

export function lzw(bytes: Uint8Array): Uint8Array {
  const bits = bitWriter(bytes.length);
  // One entry per code and next byte; 0 is none, as no string is coded by 0 and a byte after it.
  const next = new Uint16Array(4096 * 256);
  let free = firstFree;
  let width = 9;
  const clear = (): void => {
    bits.write(clearCode, width);
    next.fill(0);
    free = firstFree;
    width = 9;
  };
  clear();
  let code = bytes[0];
  for (let at = 1; at < bytes.length && code !== undefined; at++) {
    const byte = bytes[at] ?? 0;
    const known: number = next[code * 256 + byte] ?? 0;
    if (known !== 0) {
      code = known;
      continue;
    }
    bits.write(code, width);
    next[code * 256 + byte] = free;
    free++;
    width = widthFor(free);
    if (free > lastCode) clear();
    code = byte;
  }
  if (code !== undefined) {
    bits.write(code, width);
    width = widthFor(free + 1);
  }
  bits.write(endCode, width);
  return bits.done();
}

function bitWriter(expected: number) {
  let buffer = new Uint8Array(Math.max(64, expected));
  let length = 0;
  let held = 0;
  let count = 0;
  const put = (byte: number): void => {
    if (length === buffer.length) {
      const larger = new Uint8Array(buffer.length * 2);
      larger.set(buffer);
      buffer = larger;
    }
    buffer[length] = byte;
    length++;
  };
  return {
    write(code: number, width: number): void {
      held = (held << width) | code;
      count += width;
      while (count >= 8) {
        count -= 8;
        put((held >>> count) & 255);
      }
      held &= (1 << count) - 1;
    },
    done(): Uint8Array {
      if (count > 0) put((held << (8 - count)) & 255);
      return buffer.slice(0, length);
    },
  };
}
