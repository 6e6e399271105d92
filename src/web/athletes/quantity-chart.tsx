import { memo, useMemo } from 'react';
import { drawingSvg } from '../../report/charts/svg.ts';
import { Markup } from '../../report/html/markup.ts';
import { ReportMarkup } from '../report/report-markup.tsx';
import { TEXT } from '../text.ts';
import { dayText } from './days.ts';
import { historyChart } from './history-chart.ts';
import type { Quantity, Reading } from './quantity.ts';
import type { Timeline } from './timeline.ts';

interface QuantityChartProps {
  timeline: Timeline;
  quantity: Quantity;
}

function wordsOf(reading: Reading): string {
  return reading.value === null ? TEXT.history.missing(reading.reason) : reading.words;
}

function Numbers({ timeline, quantity }: QuantityChartProps) {
  const feet = quantity.readings(timeline.runs[0].result).map(({ foot }) => foot);
  return (
    <details>
      <summary>{TEXT.history.numbers}</summary>
      <div className="scroll" role="region" aria-label={TEXT.history.numbersOf(quantity.label)} tabIndex={0}>
        <table className="numbers">
          <thead>
            <tr>
              <th scope="col">{TEXT.history.date}</th>
              {feet.map((foot) => (
                <th key={foot} scope="col">
                  {foot === null ? TEXT.history.bothFeet : TEXT.player.side[foot]}
                </th>
              ))}
              <th scope="col">{TEXT.history.expected}</th>
            </tr>
          </thead>
          <tbody>
            {timeline.runs.map(({ id, day, result }) => (
              <tr key={id}>
                <th scope="row">{dayText(day)}</th>
                {quantity.readings(result).map((reading) => (
                  <td key={reading.foot}>{wordsOf(reading)}</td>
                ))}
                <td>{quantity.expected(result)?.words ?? TEXT.history.nothingExpected}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="note">{quantity.definition}</p>
    </details>
  );
}

/** One quantity over time, as a chart and as numbers. */
export const QuantityChart = memo(function QuantityChart({ timeline, quantity }: QuantityChartProps) {
  const drawing = useMemo(() => historyChart(timeline, quantity), [timeline, quantity]);
  const markup = useMemo(() => drawing && new Markup(drawingSvg(drawing)), [drawing]);
  return (
    <figure className="history-chart">
      <h3>{quantity.label}</h3>
      {markup === null ? (
        <p className="note">{TEXT.history.neverMeasured}</p>
      ) : (
        <ReportMarkup markup={markup} />
      )}
      <Numbers timeline={timeline} quantity={quantity} />
    </figure>
  );
});
