import { PlumblineError } from '../../errors.ts';
import { type PoseRuntime, RUNTIME_NAMES, type RuntimeName } from './runtime.ts';

/** `auto` takes the first of RUNTIME_NAMES that starts on this machine. */
export type RuntimeChoice = 'auto' | RuntimeName;

/** Loaded on demand: an engine that is not used costs neither time nor memory. */
const START: Record<RuntimeName, () => Promise<PoseRuntime>> = {
  onnx: async () => (await import('./onnx.ts')).startOnnx(),
  'tfjs-node': async () => (await import('./tfjs-node.ts')).startTfjsNode(),
  wasm: async () => (await import('./wasm.ts')).startWasm(),
};

/**
 * Starts the engine in this process.
 * @throws PlumblineError runtime-unavailable when the forced one, or none at all, can be started.
 */
export async function startRuntime(choice: RuntimeChoice): Promise<PoseRuntime> {
  if (choice !== 'auto') return startNamed(choice);
  const causes: unknown[] = [];
  for (const name of RUNTIME_NAMES) {
    try {
      return await START[name]();
    } catch (cause) {
      causes.push(cause);
    }
  }
  throw new PlumblineError('runtime-unavailable', 'No engine for the pose networks starts on this machine.', {
    cause: new AggregateError(causes),
    advice: 'Run `npm ci` again in the folder of plumbline.',
  });
}

async function startNamed(name: RuntimeName): Promise<PoseRuntime> {
  try {
    return await START[name]();
  } catch (cause) {
    const message = `The runtime ${name} does not start on this machine: ${reason(cause)}`;
    throw new PlumblineError('runtime-unavailable', message, { cause });
  }
}

/** The first line is for people; what follows is a stack of module paths. */
function reason(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause);
  return text.split('\n')[0] ?? text;
}
