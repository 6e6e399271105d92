import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';

const SAMPLE_EVERY_MS = 100;
const KIB = 1024;

/**
 * Runs a Node program and watches it with everything it starts.
 * @returns the largest sum of resident memory of all these processes, in bytes; NaN where /proc is not there
 * @throws Error when the program ends with an error
 */
export async function peakMemoryOf(args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  let peak = Number.NaN;
  const timer = setInterval(() => {
    if (child.pid === undefined) return;
    const bytes = treeMemory(child.pid);
    if (bytes > 0) peak = Math.max(Number.isNaN(peak) ? 0 : peak, bytes);
  }, SAMPLE_EVERY_MS);
  const [code] = (await once(child, 'exit').finally(() => {
    clearInterval(timer);
  })) as [number | null];
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code ?? 'a signal'}`);
  return peak;
}

/** Of one process; NaN where /proc is not there, or it is not. */
export function residentBytes(pid: number): number {
  return processStatus(`${pid}`).at(0)?.bytes ?? Number.NaN;
}

function treeMemory(root: number): number {
  const processes = runningProcesses();
  const inTree = new Set([root]);
  // A child may be listed before its parent, so go round until nothing is added.
  for (let size = 0; size !== inTree.size;) {
    size = inTree.size;
    for (const { pid, parent } of processes) if (inTree.has(parent)) inTree.add(pid);
  }
  return processes.reduce((sum, { pid, bytes }) => sum + (inTree.has(pid) ? bytes : 0), 0);
}

interface RunningProcess {
  readonly pid: number;
  readonly parent: number;
  readonly bytes: number;
}

function runningProcesses(): RunningProcess[] {
  try {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return pids.flatMap(processStatus);
  } catch {
    // Not Linux.
    return [];
  }
}

function processStatus(pid: string): RunningProcess[] {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const field = (name: string): number =>
      Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    return [{ pid: Number(pid), parent: field('PPid'), bytes: KIB * field('VmRSS') }];
  } catch {
    // It ended meanwhile.
    return [];
  }
}
