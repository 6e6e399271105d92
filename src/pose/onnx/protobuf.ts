/**
 * Writes Protocol Buffers messages (the wire format ONNX files are in): fields one after the other, each a key and its
 * content. Only what ONNX needs: varints, floats, and bytes, which are also strings and messages.
 * Source: protobuf.dev, "Encoding".
 */
export class ProtobufWriter {
  readonly #parts: Uint8Array[] = [];
  #bytes = 0;

  /** Non-negative and within the integers that a double holds exactly. */
  integer(field: number, value: number): this {
    return this.#add(varint(field * 8)).#add(varint(value));
  }

  float(field: number, value: number): this {
    const content = new DataView(new ArrayBuffer(4));
    content.setFloat32(0, value, true);
    return this.#add(varint(field * 8 + 5)).#add(new Uint8Array(content.buffer));
  }

  bytes(field: number, content: Uint8Array): this {
    return this.#add(varint(field * 8 + 2))
      .#add(varint(content.length))
      .#add(content);
  }

  text(field: number, content: string): this {
    return this.bytes(field, new TextEncoder().encode(content));
  }

  message(field: number, write: (message: ProtobufWriter) => void): this {
    const inner = new ProtobufWriter();
    write(inner);
    return this.bytes(field, inner.finish());
  }

  finish(): Uint8Array {
    const whole = new Uint8Array(this.#bytes);
    let at = 0;
    for (const part of this.#parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }

  #add(part: Uint8Array): this {
    this.#parts.push(part);
    this.#bytes += part.length;
    return this;
  }
}

/** Seven bits a byte, the lowest first, the top bit set on all but the last. */
function varint(value: number): Uint8Array {
  const digits: number[] = [];
  let rest = value;
  while (rest >= 128) {
    digits.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  digits.push(rest);
  return Uint8Array.from(digits);
}
