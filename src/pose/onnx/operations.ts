import type { Border, Conversion, Value } from './conversion.ts';
import {
  type GraphNode,
  numberAttribute,
  numbersAttribute,
  textAttribute,
  textsAttribute,
} from './graph-model.ts';

type Operation = (node: GraphNode, conversion: Conversion) => Value;

/** Every operation of the BlazePose graphs, and what it becomes. Values are channels first wherever they are pictures. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  _FusedConv2D: convolution,
  Conv2D: convolution,
  FusedDepthwiseConv2dNative: depthwiseConvolution,
  DepthwiseConv2dNative: depthwiseConvolution,
  Pad: padding,
  AddV2: addition,
  Relu: (node, conversion) => alike(node, conversion, 'Relu'),
  Relu6: (node, conversion) => {
    const value = conversion.input(node, 0);
    return { ...value, name: upToSix(value.name, node.name, conversion) };
  },
  Sigmoid: (node, conversion) => alike(node, conversion, 'Sigmoid'),
  MaxPool: maxPooling,
  ResizeBilinear: resizing,
  DepthToSpace: depthToSpace,
  Reshape: reshaping,
  ConcatV2: concatenation,
  Identity: (node, conversion) => conversion.input(node, 0),
};

interface Window {
  readonly size: readonly [number, number];
  readonly strides: readonly number[];
  readonly padding: string;
}

function windowOf(node: GraphNode, size: readonly [number, number]): Window {
  return {
    size,
    strides: numbersAttribute(node, 'strides').slice(1, 3),
    padding: textAttribute(node, 'padding'),
  };
}

/** TensorFlow's SAME puts the odd pixel of padding at the end, which ONNX calls SAME_UPPER. */
function windowAttributes(
  { size, strides, padding: kind }: Window,
  border?: Border,
): Record<string, number[] | string> {
  const window = { kernel_shape: [...size], strides: [...strides] };
  if (border === undefined) return { ...window, auto_pad: kind === 'SAME' ? 'SAME_UPPER' : 'VALID' };
  if (kind !== 'VALID') throw new Error('A picture gets its border from two sides.');
  return { ...window, pads: [border.top, border.left, border.bottom, border.right] };
}

function slid(
  shape: readonly number[],
  { size, strides, padding: kind }: Window,
  channels: number,
): number[] {
  const sides = [0, 1].map((axis) => {
    const room = kind === 'SAME' ? shape[axis + 1] : shape[axis + 1] - size[axis] + 1;
    return Math.ceil(room / strides[axis]);
  });
  return [shape[0], ...sides, channels];
}

function convolution(node: GraphNode, conversion: Conversion): Value {
  const { shape, values } = conversion.weight(node, 1);
  const [height, width, into, out] = shape;
  // [height, width, in, out] becomes [out, in, height, width].
  const kernel = rearranged(values, [out, into, height * width], [1, out, into * out]);
  return convolved(node, conversion, { kernel, shape: [out, into, height, width], groups: 1 });
}

function depthwiseConvolution(node: GraphNode, conversion: Conversion): Value {
  const { shape, values } = conversion.weight(node, 1);
  const [height, width, into, times] = shape;
  const out = into * times;
  const kernel = rearranged(values, [out, 1, height * width], [1, 0, out]);
  return convolved(node, conversion, { kernel, shape: [out, 1, height, width], groups: into });
}

interface Kernel {
  readonly kernel: Float32Array;
  readonly shape: readonly [number, number, number, number];
  readonly groups: number;
}

function convolved(node: GraphNode, conversion: Conversion, { kernel, shape, groups }: Kernel): Value {
  const input = conversion.channelsFirst(conversion.inputWithBorder(node, 0));
  const [out, , height, width] = shape;
  const window = windowOf(node, [height, width]);
  const fused = textsAttribute(node, 'fused_ops');
  const inputs = [input.name, conversion.floats(`${node.name}/kernel`, shape, kernel)];
  if (fused.includes('BiasAdd')) {
    const bias = Float32Array.from(conversion.weight(node, 2).values);
    inputs.push(conversion.floats(`${node.name}/bias`, [out], bias));
  }
  const attributes = { ...windowAttributes(window, input.border), group: groups };
  const convolvedName = conversion.add('Conv', inputs, `${node.name}/convolved`, attributes);
  const name = activated(convolvedName, fused, node.name, conversion);
  return { name, shape: slid(input.shape, window, out), channelsFirst: true };
}

function activated(name: string, fused: readonly string[], output: string, conversion: Conversion): string {
  if (fused.includes('Relu6')) return upToSix(name, output, conversion);
  if (fused.includes('Relu')) return conversion.add('Relu', [name], output);
  const unknown = fused.filter((operation) => operation !== 'BiasAdd');
  if (unknown.length > 0)
    throw new Error(`${output} is followed by ${unknown.join(', ')}, which is not known here.`);
  return name;
}

function upToSix(name: string, output: string, conversion: Conversion): string {
  const [least, most] = [0, 6].map((bound) =>
    conversion.floats(`${output}/${bound}`, [], Float32Array.of(bound)),
  );
  return conversion.add('Clip', [name, least, most], output);
}

/** The values in the order of the new axes, each of which takes strides of its own through the old order. */
function rearranged(
  values: ArrayLike<number>,
  [a, b, c]: readonly [number, number, number],
  [strideA, strideB, strideC]: readonly [number, number, number],
): Float32Array {
  const out = new Float32Array(values.length);
  let at = 0;
  for (let i = 0; i < a; i += 1) {
    for (let j = 0; j < b; j += 1) {
      const from = i * strideA + j * strideB;
      for (let k = 0; k < c; k += 1) out[at++] = values[from + k * strideC];
    }
  }
  return out;
}

function alike(node: GraphNode, conversion: Conversion, operation: string): Value {
  const value = conversion.input(node, 0);
  return { ...value, name: conversion.add(operation, [value.name], node.name) };
}

/** Channels are added here; a border is left to the convolution behind it, which saves copying the picture. */
function padding(node: GraphNode, conversion: Conversion): Value {
  const value = conversion.channelsFirst(conversion.input(node, 0));
  const pairs = conversion.integers(node, 1);
  const shape = value.shape.map((size, axis) => size + pairs[2 * axis] + pairs[2 * axis + 1]);
  const [, , top, bottom, left, right, ...channels] = pairs;
  if (channels.every((count) => count === 0))
    return { ...value, shape, border: { top, left, bottom, right } };
  const [before, after] = [0, 1].map((end) => [0, 3, 1, 2].map((axis) => pairs[2 * axis + end]));
  const pads = conversion.longs(`${node.name}/pads`, [...before, ...after]);
  return { ...value, name: conversion.add('Pad', [value.name, pads], node.name), shape };
}

function addition(node: GraphNode, conversion: Conversion): Value {
  const [a, b] = [0, 1].map((index) => conversion.channelsFirst(conversion.input(node, index)));
  return { ...a, name: conversion.add('Add', [a.name, b.name], node.name) };
}

function maxPooling(node: GraphNode, conversion: Conversion): Value {
  const value = conversion.channelsFirst(conversion.input(node, 0));
  const [, height, width] = numbersAttribute(node, 'ksize');
  const window = windowOf(node, [height, width]);
  const name = conversion.add('MaxPool', [value.name], node.name, windowAttributes(window));
  return { ...value, name, shape: slid(value.shape, window, value.shape[3]) };
}

function resizing(node: GraphNode, conversion: Conversion): Value {
  const value = conversion.channelsFirst(conversion.input(node, 0));
  const [batch, , , channels] = value.shape;
  const [height, width] = conversion.integers(node, 1);
  const sizes = conversion.longs(`${node.name}/sizes`, [batch, channels, height, width]);
  // The two empty inputs are the region and the scales, which the sizes replace.
  const name = conversion.add('Resize', [value.name, '', '', sizes], node.name, {
    mode: 'linear',
    coordinate_transformation_mode: 'half_pixel',
  });
  return { ...value, name, shape: [batch, height, width, channels] };
}

function depthToSpace(node: GraphNode, conversion: Conversion): Value {
  const value = conversion.channelsFirst(conversion.input(node, 0));
  const block = numberAttribute(node, 'block_size');
  const [batch, height, width, channels] = value.shape;
  const name = conversion.add('DepthToSpace', [value.name], node.name, { blocksize: block, mode: 'DCR' });
  return { ...value, name, shape: [batch, height * block, width * block, channels / block ** 2] };
}

/** The graphs only ever flatten places and channels: [1, -1, channels] or [1, all]. */
function reshaping(node: GraphNode, conversion: Conversion): Value {
  const value = conversion.channelsLast(conversion.input(node, 0));
  const wanted = conversion.sizes(node, 1);
  const count = value.shape.reduce((product, size) => product * size, 1);
  const known = wanted.filter((size) => size >= 0).reduce((product, size) => product * size, 1);
  const shape = wanted.map((size) => (size < 0 ? count / known : size));
  const sizes = conversion.longs(`${node.name}/sizes`, shape);
  return { name: conversion.add('Reshape', [value.name, sizes], node.name), shape, channelsFirst: false };
}

function concatenation(node: GraphNode, conversion: Conversion): Value {
  const count = (node.input?.length ?? 1) - 1;
  const parts = Array.from({ length: count }, (_, index) =>
    conversion.channelsLast(conversion.input(node, index)),
  );
  const [axisGiven] = conversion.integers(node, count);
  const rank = parts[0].shape.length;
  const axis = axisGiven < 0 ? axisGiven + rank : axisGiven;
  const name = conversion.add(
    'Concat',
    parts.map((part) => part.name),
    node.name,
    { axis },
  );
  const along = parts.reduce((sum, part) => sum + part.shape[axis], 0);
  return { name, shape: parts[0].shape.map((size, i) => (i === axis ? along : size)), channelsFirst: false };
}
