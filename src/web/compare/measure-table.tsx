import type { Comparison } from '../../analysis/comparison/compare-analyses.ts';
import type {
  MeasureComparison,
  NumberComparison,
  StrikeComparison,
} from '../../analysis/comparison/compare-measures.ts';
import { MEASURE_CATALOGUE } from '../../analysis/measures/catalogue.ts';
import { NUMERIC_MEASURE_IDS } from '../../analysis/result.ts';
import { footWord } from '../../report/words.ts';
import { TEXT } from '../text.ts';
import {
  changeText,
  changeWriter,
  expectedText,
  measureName,
  measureWriter,
  toldText,
  writeCadence,
  type Write,
} from './change-text.ts';
import { VerdictMark } from './verdict-mark.tsx';

interface NumberCellsProps {
  one: NumberComparison;
  write: Write;
  writeChange: Write;
  /** Of the verdict; empty for none. */
  note?: string;
}

function NumberCells({ one, write, writeChange, note = '' }: NumberCellsProps) {
  const { before, after, change, verdict, reason } = one;
  const words =
    verdict === 'not-comparable' ? TEXT.compare.notComparable(reason ?? '') : TEXT.compare.verdicts[verdict];
  return (
    <>
      <td data-label={TEXT.compare.roles.before}>{toldText(before, write)}</td>
      <td data-label={TEXT.compare.roles.after}>{toldText(after, write)}</td>
      <td data-label={TEXT.compare.columns.change}>{changeText(change, writeChange)}</td>
      <td className="words">
        <VerdictMark kind={verdict}>
          {words}
          {note !== '' && <small>{note}</small>}
        </VerdictMark>
      </td>
    </>
  );
}

function MeasureRows({ feet }: { feet: readonly MeasureComparison[] }) {
  const [{ id }] = feet;
  return (
    <tbody>
      {feet.map((one, i) => (
        <tr key={one.foot}>
          {i === 0 && (
            <th scope="rowgroup" rowSpan={feet.length} title={MEASURE_CATALOGUE[id].definition}>
              {measureName(id)}
              <small>{expectedText(one)}</small>
            </th>
          )}
          <th scope="row">{footWord(one.foot)}</th>
          <NumberCells
            one={one}
            write={measureWriter(id)}
            writeChange={changeWriter(id)}
            note={one.bySpeed ? TEXT.compare.bySpeed : ''}
          />
        </tr>
      ))}
    </tbody>
  );
}

function StrikeRows({ strikes }: { strikes: readonly StrikeComparison[] }) {
  return (
    <tbody>
      {strikes.map(({ foot, before, after, verdict }, i) => (
        <tr key={foot}>
          {i === 0 && (
            <th scope="rowgroup" rowSpan={strikes.length}>
              {MEASURE_CATALOGUE.strikeType.label}
            </th>
          )}
          <th scope="row">{footWord(foot)}</th>
          <td data-label={TEXT.compare.roles.before}>{before ?? TEXT.compare.missing}</td>
          <td data-label={TEXT.compare.roles.after}>{after ?? TEXT.compare.missing}</td>
          <td data-label={TEXT.compare.columns.change}>{TEXT.compare.missing}</td>
          <td className="words">
            <VerdictMark kind={verdict}>{TEXT.compare.strikeVerdicts[verdict]}</VerdictMark>
          </td>
        </tr>
      ))}
    </tbody>
  );
}

/** Every number of both feet, before and after. */
export function MeasureTable({ comparison }: { comparison: Comparison }) {
  const { cadenceSpm, strikes, measures } = comparison;
  const { columns, roles } = TEXT.compare;
  return (
    <section aria-labelledby="numbers-title">
      <h2 id="numbers-title">{TEXT.compare.measures}</h2>
      <p className="note">{TEXT.compare.measuresNote}</p>
      <div className="scroll" role="group" aria-label={TEXT.compare.measures} tabIndex={0}>
        <table className="comparison">
          <thead>
            <tr>
              {[
                columns.measure,
                columns.foot,
                roles.before,
                roles.after,
                columns.change,
                columns.verdict,
              ].map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{TEXT.compare.cadence}</th>
              <td>{TEXT.compare.bothFeet}</td>
              <NumberCells one={cadenceSpm} write={writeCadence} writeChange={writeCadence} />
            </tr>
          </tbody>
          <StrikeRows strikes={strikes} />
          {NUMERIC_MEASURE_IDS.map((id) => (
            <MeasureRows key={id} feet={measures.filter((one) => one.id === id)} />
          ))}
        </table>
      </div>
    </section>
  );
}
