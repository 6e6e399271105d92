import { ProtobufWriter } from './protobuf.ts';

export type Attribute = number | string | readonly number[] | { readonly float: number };

export interface OnnxNode {
  readonly operation: string;
  readonly inputs: readonly string[];
  readonly output: string;
  readonly attributes?: Readonly<Record<string, Attribute>>;
}

/** A tensor that is part of the file: weights as floats, shapes and sizes as integers. */
export interface OnnxConstant {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float32Array | BigInt64Array;
}

export interface OnnxPort {
  readonly name: string;
  readonly shape: readonly number[];
}

export interface OnnxGraph {
  readonly name: string;
  readonly nodes: readonly OnnxNode[];
  readonly constants: readonly OnnxConstant[];
  readonly inputs: readonly OnnxPort[];
  readonly outputs: readonly OnnxPort[];
}

/** Numbers of fields and types as in onnx.proto (github.com/onnx/onnx, Apache-2.0). */
const IR_VERSION = 8;
const OPERATOR_SET = 13;
const ELEMENT = { float: 1, int64: 7 } as const;
const ATTRIBUTE = { float: 1, integer: 2, text: 3, integers: 7 } as const;

/** The bytes of an ONNX file. */
export function onnxFile(graph: OnnxGraph): Uint8Array {
  return new ProtobufWriter()
    .integer(1, IR_VERSION)
    .text(2, 'plumbline')
    .message(7, (message) => {
      writeGraph(message, graph);
    })
    .message(8, (operators) => operators.text(1, '').integer(2, OPERATOR_SET))
    .finish();
}

function writeGraph(message: ProtobufWriter, { name, nodes, constants, inputs, outputs }: OnnxGraph): void {
  for (const node of nodes) {
    message.message(1, (inner) => {
      writeNode(inner, node);
    });
  }
  message.text(2, name);
  for (const constant of constants) {
    message.message(5, (inner) => {
      writeConstant(inner, constant);
    });
  }
  for (const [field, ports] of [
    [11, inputs],
    [12, outputs],
  ] as const) {
    for (const port of ports) {
      message.message(field, (inner) => {
        writePort(inner, port);
      });
    }
  }
}

function writeNode(message: ProtobufWriter, { operation, inputs, output, attributes }: OnnxNode): void {
  for (const input of inputs) message.text(1, input);
  message.text(2, output).text(3, output).text(4, operation);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    message.message(5, (inner) => {
      writeAttribute(inner.text(1, name), value);
    });
  }
}

function writeAttribute(message: ProtobufWriter, value: Attribute): void {
  if (typeof value === 'number') message.integer(3, value).integer(20, ATTRIBUTE.integer);
  else if (typeof value === 'string') message.text(4, value).integer(20, ATTRIBUTE.text);
  else if ('float' in value) message.float(2, value.float).integer(20, ATTRIBUTE.float);
  else {
    for (const one of value) message.integer(8, one);
    message.integer(20, ATTRIBUTE.integers);
  }
}

function writeConstant(message: ProtobufWriter, { name, shape, values }: OnnxConstant): void {
  for (const size of shape) message.integer(1, size);
  message.integer(2, values instanceof Float32Array ? ELEMENT.float : ELEMENT.int64).text(8, name);
  message.bytes(9, new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
}

function writePort(message: ProtobufWriter, { name, shape }: OnnxPort): void {
  message.text(1, name).message(2, (type) =>
    type.message(1, (tensor) =>
      tensor.integer(1, ELEMENT.float).message(2, (dimensions) => {
        for (const size of shape) dimensions.message(1, (one) => one.integer(1, size));
      }),
    ),
  );
}
