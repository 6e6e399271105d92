import type { GraphNode, Weight } from './graph-model.ts';
import type { Attribute, OnnxConstant, OnnxNode } from './onnx-file.ts';

/**
 * A tensor on its way through the conversion. TensorFlow keeps pictures as [batch, height, width, channels]; ONNX runs
 * them as [batch, channels, height, width]. `shape` is always TensorFlow's; a tensor with `channelsFirst` lies in the
 * file in the other order.
 */
export interface Value {
  readonly name: string;
  readonly shape: readonly number[];
  readonly channelsFirst: boolean;
  /** Zeros around the picture that `shape` counts and the tensor in the file does not hold; convolutions add them. */
  readonly border?: Border;
}

export interface Border {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const TO_CHANNELS_FIRST = [0, 3, 1, 2];
const TO_CHANNELS_LAST = [0, 2, 3, 1];

/** What has been converted so far, and how the next piece is added. */
export class Conversion {
  readonly nodes: OnnxNode[] = [];
  readonly constants: OnnxConstant[] = [];
  readonly #weights: ReadonlyMap<string, Weight>;
  readonly #nodes: ReadonlyMap<string, GraphNode>;
  readonly #values = new Map<string, Value>();

  constructor(weights: ReadonlyMap<string, Weight>, nodes: readonly GraphNode[]) {
    this.#weights = weights;
    this.#nodes = new Map(nodes.map((node) => [node.name, node]));
  }

  keep(nodeName: string, value: Value): void {
    this.#values.set(nodeName, value);
  }

  /** @throws Error for what was not converted before */
  value(nodeName: string): Value {
    const value = this.#values.get(nodeName);
    if (value === undefined) throw new Error(`${nodeName} was not converted.`);
    return value;
  }

  /** @throws Error for a picture whose border is still to be added, which only convolutions do */
  input(node: GraphNode, index: number): Value {
    const value = this.inputWithBorder(node, index);
    if (value.border !== undefined) throw new Error(`${node.name} cannot add the border of ${value.name}.`);
    return value;
  }

  inputWithBorder(node: GraphNode, index: number): Value {
    return this.value(inputName(node, index));
  }

  /** A constant input. @throws Error when it is none */
  weight(node: GraphNode, index: number): Weight {
    const weight = this.#weights.get(inputName(node, index));
    if (weight === undefined)
      throw new Error(`${node.name} takes ${inputName(node, index)}, which is no constant.`);
    return weight;
  }

  integers(node: GraphNode, index: number): number[] {
    return Array.from(this.weight(node, index).values);
  }

  /** Sizes as a constant, or packed together from constants and the size of the batch, which is one picture. */
  sizes(node: GraphNode, index: number): number[] {
    const packed = this.#nodes.get(inputName(node, index));
    if (packed?.op !== 'Pack') return this.integers(node, index);
    return (packed.input ?? []).map((_, part) => {
      const weight = this.#weights.get(inputName(packed, part));
      return weight === undefined ? 1 : weight.values[0];
    });
  }

  floats(name: string, shape: readonly number[], values: Float32Array): string {
    this.constants.push({ name, shape, values });
    return name;
  }

  longs(name: string, values: readonly number[]): string {
    this.constants.push({ name, shape: [values.length], values: BigInt64Array.from(values, BigInt) });
    return name;
  }

  add(
    operation: string,
    inputs: readonly string[],
    output: string,
    attributes: Readonly<Record<string, Attribute>> = {},
  ): string {
    this.nodes.push({ operation, inputs, output, attributes });
    return output;
  }

  channelsFirst(value: Value): Value {
    return this.#turned(value, true, TO_CHANNELS_FIRST);
  }

  channelsLast(value: Value): Value {
    return this.#turned(value, false, TO_CHANNELS_LAST);
  }

  #turned(value: Value, channelsFirst: boolean, order: readonly number[]): Value {
    if (value.shape.length !== 4 || value.channelsFirst === channelsFirst) return value;
    const name = this.add('Transpose', [value.name], `${value.name}/turned`, { perm: order });
    return { ...value, name, channelsFirst };
  }
}

/** Names of inputs may carry the number of an output, or mark that only the order matters. */
export function inputName(node: GraphNode, index: number): string {
  return (node.input?.[index] ?? '').replace(/^\^/, '').replace(/:\d+$/, '');
}
