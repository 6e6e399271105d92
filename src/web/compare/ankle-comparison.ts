import type { Side } from '../../analysis/pose-track.ts';
import type { Analysis } from '../../analysis/result.ts';
import { curveExtremes, curveWithBand } from '../../report/charts/band.ts';
import { makePlot, wholeSteps, xAxis, yAxis, type Plot } from '../../report/charts/plot.ts';
import { lineShape, rectShape, textShape, type Drawing, type Shape } from '../../report/charts/shape.ts';
import { medianEventPct, supportCurve, type SupportCurve } from '../../report/charts/support-curve.ts';
import { symbol } from '../../report/charts/symbols.ts';
import { TEXT } from '../text.ts';
import { ROLES, type Both, type Role } from './role.ts';

const WIDTH = 420;
const HEIGHT = 376;
const BOX = { left: 40, right: 406, top: 30, bottom: 262 };
/** The passages lie between the curves and the numbers of the axis. */
const AXIS_BOX = { ...BOX, bottom: 312 };
const LANE_TOP = 280;
const LANE_HEIGHT = 20;
const STEP_DEG = 10;

/** Dashed, as what is farther off in all charts: told from the other without its colour. */
const LOOK: Both<string> = { before: 'before far', after: 'after near' };

interface RoleCurve {
  role: Role;
  curve: SupportCurve;
  /** Median passage of the GCM over the ball, in percent of support; null when it is never seen. */
  passagePct: number | null;
}

export interface AnkleComparison {
  drawing: Drawing;
  /** Where a percent of the support lies in it. */
  plot: Plot;
}

function curvesOf(analyses: Both<Analysis>, foot: Side): RoleCurve[] {
  return ROLES.flatMap((role) => {
    const curve = supportCurve(analyses[role], foot, analyses[role].series.ankleAngleDeg[foot]);
    const passagePct = medianEventPct(analyses[role], foot, 'gcmOverBallMs');
    return curve === null ? [] : [{ role, curve, passagePct }];
  });
}

function lane(plot: Plot, { role, passagePct }: RoleCurve, row: number): Shape[] {
  const y = LANE_TOP + row * LANE_HEIGHT;
  return [
    lineShape(plot.left, y, plot.right, y, `lane ${LOOK[role]}`),
    textShape(plot.left - 6, y + 4, TEXT.compare.roleLetters[role], 'end', 'tick strong'),
    ...(passagePct === null ? [] : [symbol('circle', plot.x(passagePct), y, 6, `mark ${LOOK[role]}`)]),
  ];
}

function legend(curves: readonly RoleCurve[]): Shape[] {
  const y = HEIGHT - 8;
  let x = BOX.left;
  const entries = curves.flatMap(({ role }) => {
    const words = TEXT.compare.roles[role];
    const entry = [
      rectShape([x, y - 10, 30, 12], `band ${LOOK[role]}`),
      lineShape(x, y - 4, x + 30, y - 4, `curve ${LOOK[role]}`),
      textShape(x + 36, y, words, 'start'),
    ];
    x += 56 + words.length * 6.8;
    return entry;
  });
  return [
    ...entries,
    symbol('circle', x + 6, y - 4, 5.5, 'mark plain'),
    textShape(x + 16, y, TEXT.player.moments['gcm-over-ball'], 'start'),
  ];
}

/**
 * The ankle angle of one foot through support, before and after laid over each other: mean of the steps with the
 * step-to-step spread, over equal shares of the support. Null when neither has a step.
 */
export function ankleComparison(analyses: Both<Analysis>, foot: Side): AnkleComparison | null {
  const curves = curvesOf(analyses, foot);
  if (curves.length === 0) return null;
  const extremes = curveExtremes(curves.map(({ curve }) => curve));
  const range = wholeSteps({ low: Math.min(...extremes), high: Math.max(...extremes) }, STEP_DEG);
  const support = { low: 0, high: 100 };
  const plot = makePlot(BOX, support, range);
  const shapes = [
    ...yAxis(plot, range, STEP_DEG, TEXT.timeChart.ankle),
    ...xAxis(makePlot(AXIS_BOX, support, range), [0, 20, 40, 60, 80, 100], TEXT.compare.supportAxis),
    ...curves.flatMap(({ role, curve }) => curveWithBand(plot, curve, LOOK[role])),
    ...curves.flatMap((curve, row) => lane(plot, curve, row)),
    ...legend(curves),
  ];
  const title = TEXT.compare.ankleOf(TEXT.player.side[foot]);
  return { drawing: { width: WIDTH, height: HEIGHT, title, shapes }, plot };
}
