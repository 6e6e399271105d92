import { useMemo, useRef } from 'react';
import { shapeSvg } from '../../report/charts/svg.ts';
import { useWidthPx } from '../charts/use-width-px.ts';
import { dayStrip } from './day-strip-shapes.ts';
import type { Timeline } from './timeline.ts';

/** All days in one line: runs, the two weeks of getting used, and how the calves felt. */
export function DayStrip({ timeline }: { timeline: Timeline }) {
  const svg = useRef<SVGSVGElement>(null);
  const widthPx = useWidthPx(svg);
  const { width, height, title, shapes } = useMemo(() => dayStrip(timeline, widthPx), [timeline, widthPx]);
  const content = useMemo(() => ({ __html: shapes.map(shapeSvg).join('') }), [shapes]);
  return (
    <svg
      ref={svg}
      className="chart day-strip"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={title}
      dangerouslySetInnerHTML={content}
    />
  );
}
