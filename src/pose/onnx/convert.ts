import { Conversion, inputName } from './conversion.ts';
import { type GraphFile, type GraphNode, readWeights } from './graph-model.ts';
import { onnxFile } from './onnx-file.ts';
import { OPERATIONS } from './operations.ts';

/**
 * A TensorFlow.js graph model as an ONNX file that computes the same for one picture at a time.
 * @param wanted names of outputs in the graph's signature; what only serves others is left out
 * @throws Error for an operation that the BlazePose graphs do not have
 */
export function convertToOnnx(graph: GraphFile, weights: ArrayBuffer, wanted: readonly string[]): Uint8Array {
  const conversion = new Conversion(readWeights(graph, weights), graph.modelTopology.node);
  const [[input, port]] = Object.entries(graph.signature.inputs);
  const inputShape = port.tensorShape.dim.map(({ size }) => Math.max(1, Number(size)));
  const ends = wanted.map((output) => graph.signature.outputs[output].name.replace(/:0$/, ''));
  for (const node of inOrder(graph.modelTopology.node, ends)) {
    if (node.op === 'Placeholder') {
      conversion.keep(node.name, { name: input, shape: inputShape, channelsFirst: false });
    } else if (node.op in OPERATIONS) conversion.keep(node.name, OPERATIONS[node.op](node, conversion));
  }
  const outputs = wanted.map((output, index) => {
    const value = conversion.channelsLast(conversion.value(ends[index]));
    conversion.add('Identity', [value.name], output);
    return { name: output, shape: value.shape };
  });
  return onnxFile({
    name: 'blazepose',
    nodes: conversion.nodes,
    constants: conversion.constants,
    inputs: [{ name: input, shape: inputShape }],
    outputs,
  });
}

/** Nodes that the ends need, each after those it needs. */
function inOrder(nodes: readonly GraphNode[], ends: readonly string[]): GraphNode[] {
  const byName = new Map(nodes.map((node) => [node.name, node]));
  const ordered = new Set<GraphNode>();
  const visit = (name: string): void => {
    const node = byName.get(name);
    if (node === undefined || ordered.has(node)) return;
    (node.input ?? []).forEach((_, index) => {
      visit(inputName(node, index));
    });
    ordered.add(node);
  };
  ends.forEach(visit);
  return [...ordered];
}
