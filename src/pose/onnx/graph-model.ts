/** One node of a TensorFlow.js graph model, its attributes as they stand in the file. */
export interface GraphNode {
  readonly name: string;
  readonly op: string;
  readonly input?: readonly string[];
  readonly attr?: Readonly<Record<string, GraphAttribute>>;
}

interface GraphAttribute {
  /** Base64. */
  readonly s?: string;
  readonly i?: string;
  readonly list?: { readonly i?: readonly string[]; readonly s?: readonly string[] };
}

interface WeightSpec {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: 'float32' | 'int32';
  readonly quantization?: { readonly dtype: 'float16' };
}

export interface GraphFile {
  readonly modelTopology: { readonly node: readonly GraphNode[] };
  readonly weightsManifest: readonly { readonly weights: readonly WeightSpec[] }[];
  readonly signature: {
    readonly inputs: Readonly<Record<string, SignaturePort>>;
    readonly outputs: Readonly<Record<string, SignaturePort>>;
  };
}

interface SignaturePort {
  /** Of the node, with ":0". */
  readonly name: string;
  readonly tensorShape: { readonly dim: readonly { readonly size: string }[] };
}

export interface Weight {
  readonly shape: readonly number[];
  readonly values: Float32Array | Int32Array;
}

/** Weights by the name of their node; half-precision ones widened. */
export function readWeights({ weightsManifest }: GraphFile, bytes: ArrayBuffer): Map<string, Weight> {
  const weights = new Map<string, Weight>();
  let at = 0;
  for (const { name, shape, dtype, quantization } of weightsManifest.flatMap((group) => group.weights)) {
    const count = shape.reduce((product, size) => product * size, 1);
    const size = quantization === undefined ? 4 : 2;
    const part = bytes.slice(at, at + count * size);
    at += part.byteLength;
    weights.set(name, { shape, values: valuesOf(part, dtype, quantization !== undefined) });
  }
  return weights;
}

function valuesOf(part: ArrayBuffer, dtype: WeightSpec['dtype'], half: boolean): Weight['values'] {
  if (!half) return dtype === 'int32' ? new Int32Array(part) : new Float32Array(part);
  const bits = new Uint16Array(part);
  const values = new Float32Array(bits.length);
  for (let i = 0; i < bits.length; i += 1) values[i] = HALVES[bits[i]];
  return values;
}

/** IEEE 754 half precision: 1 sign, 5 exponent, 10 fraction bits. */
function widened(bits: number): number {
  const sign = bits >> 15 === 1 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : Number.NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** Every half-precision number: looking one up is ten times as quick as working it out. */
const HALVES = Float32Array.from({ length: 2 ** 16 }, (_, bits) => widened(bits));

export function textAttribute(node: GraphNode, name: string): string {
  return Buffer.from(node.attr?.[name]?.s ?? '', 'base64').toString('latin1');
}

export function textsAttribute(node: GraphNode, name: string): string[] {
  const texts = node.attr?.[name]?.list?.s ?? [];
  return texts.map((text) => Buffer.from(text, 'base64').toString('latin1'));
}

export function numbersAttribute(node: GraphNode, name: string): number[] {
  return (node.attr?.[name]?.list?.i ?? []).map(Number);
}

export function numberAttribute(node: GraphNode, name: string): number {
  return Number(node.attr?.[name]?.i);
}
