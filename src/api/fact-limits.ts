/** What is taken for possible, wherever it is said: on the command line, on the page, in a request. */
export const FACT_LIMITS = {
  heightM: { least: 1, most: 2.5 },
  speedMps: { least: 0.5, most: 12 },
  /** Uphill +; treadmills end at 15, some at 40 %, but nobody runs there. */
  inclinePct: { least: -30, most: 30 },
  captureFps: { least: 20, most: 1000 },
} as const;
