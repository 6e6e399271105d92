import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packageRoot } from '../../src/package-root.ts';
import type { PoseModel } from '../../src/pose/manifest.ts';
import { collectPicturesSeldom } from '../../src/video/collect-seldom.ts';
import { sharedDataPresent } from '../analysis/shared-data.ts';
import { barTable, type BarValues, brokenBars } from './bars.ts';
import { engineSection } from './engine-section.ts';
import { markerSection } from './marker-section.ts';
import { memorySection } from './memory-section.ts';
import { realClipsPresent, realSection } from './real-section.ts';
import { writeBenchInto } from './readme.ts';
import { repeatSection } from './repeat-section.ts';
import type { Section } from './section.ts';
import { serviceSection } from './service-section.ts';
import { speedSection } from './speed-section.ts';
import { syntheticSection } from './synthetic-section.ts';
import { consoleTable, markdownTable, type Table } from './table.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

const SECTION_NAMES = [
  'markers',
  'synthetic',
  'real',
  'speed',
  'engine',
  'memory',
  'service',
  'repeat',
] as const;
type SectionName = (typeof SECTION_NAMES)[number];
type Say = (text: string) => void;

const EMPTY: Section = { tables: [], bars: {} };

/** How each section is run; one that needs data which are not here gives nothing. */
const RUN: Readonly<Record<SectionName, (workshop: Workshop, quick: boolean, say: Say) => Promise<Section>>> =
  {
    markers: (_, quick) => Promise.resolve(sharedDataPresent() ? markerSection(quick) : EMPTY),
    synthetic: syntheticSection,
    real: async (workshop, _, say) => (realClipsPresent() ? realSection(workshop, say) : EMPTY),
    speed: speedSection,
    engine: async (workshop, quick, say) =>
      realClipsPresent() ? engineSection(workshop, quick, say) : EMPTY,
    // A minute of video takes longer than a quick run may.
    memory: async (workshop, quick, say) => (quick ? EMPTY : memorySection(workshop, say)),
    service: async (workshop, quick, say) =>
      quick || !realClipsPresent() ? EMPTY : serviceSection(workshop, say),
    repeat: repeatSection,
  };

// As the command does it, whose times these are to be.
collectPicturesSeldom();

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    /** Only these sections, while working on one of them. */
    only: { type: 'string', multiple: true, default: [] },
    /** To compare accuracy: --model full --only synthetic --only real. */
    model: { type: 'string', default: 'heavy' },
  },
});

const sections = await runSections();
const bars = Object.assign({}, ...sections.map((section) => section.bars)) as BarValues;
const tables = [barTable(bars), ...sections.flatMap((section) => section.tables)];
console.log(`\n${tables.map(consoleTable).join('\n')}`);
if (options.write) writeBenchInto(join(packageRoot(), 'README.md'), markdown(tables));
const broken = brokenBars(bars, options.quick);
if (broken.length > 0) {
  console.error(`These bars held before and do not hold now:\n- ${broken.join('\n- ')}`);
  process.exitCode = 1;
}

async function runSections(): Promise<Section[]> {
  const workshop = await openWorkshop(options.model as PoseModel);
  const done: Section[] = [];
  try {
    for (const name of SECTION_NAMES) {
      if (options.only.length > 0 && !options.only.includes(name)) continue;
      const start = performance.now();
      const say: Say = (text) => {
        console.error(`${name}: ${text}`);
      };
      done.push(await RUN[name](workshop, options.quick, say));
      say(`${((performance.now() - start) / 1000).toFixed(0)} s`);
    }
  } finally {
    await workshop.close();
  }
  return done;
}

function markdown(all: readonly Table[]): string {
  const how = options.quick ? 'npm run bench -- --quick' : 'npm run bench';
  const machine = `${availableParallelism()} cores, Node ${process.versions.node}`;
  return [`Measured with \`${how}\` on ${machine}.\n`, ...all.map(markdownTable)].join('\n');
}
