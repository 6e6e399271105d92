import { useCallback } from 'react';
import type { Review } from '../../api/reviews.ts';
import { filePath, listFiles } from '../api/analyses.ts';
import { correctedFilePath } from '../api/corrected-files.ts';
import { FailedToLoad, Loading, Trouble } from '../messages.tsx';
import { isUnsaved } from '../review/draft.ts';
import { signedRevision } from '../review/last-sign-off.ts';
import type { Reviewing } from '../review/use-review.ts';
import { TEXT } from '../text.ts';
import { useLoaded } from '../use-loaded.ts';
import { downloadName } from './download-name.ts';
import { useCorrectedFiles, type MadeFiles } from './use-corrected-files.ts';

const FILES = [
  ['report.pdf', TEXT.report.pdf],
  ['report-letter.pdf', TEXT.report.pdfLetter],
  ['annotated.mp4', TEXT.report.video],
  ['report.html', TEXT.report.print],
  ['supports.csv', TEXT.report.table],
  ['analysis.json', TEXT.report.data],
] as const;

interface FileLink {
  readonly address: string;
  /** What it is saved as. */
  readonly fileName: string;
  readonly words: string;
}

function FileList({ links }: { links: readonly FileLink[] }) {
  return (
    <ul className="files">
      {links.map(({ address, fileName, words }) => (
        <li key={address}>
          <a href={address} download={fileName}>
            {words}
          </a>
        </li>
      ))}
    </ul>
  );
}

const MOMENTS: Readonly<Partial<Record<string, string>>> = TEXT.player.moments;

/** What "frames/left-toe-off.jpg" shows; what is no event of a support was taken as evidence of a finding. */
function pictureWords(name: string): string {
  const note = /^frames\/note-(\d+)\.jpg$/.exec(name);
  if (note !== null) return TEXT.report.drawn(Number(note[1]));
  const [, side, what] = /^frames\/(left|right)-(.+)\.jpg$/.exec(name) ?? [];
  const frame = /^support-(\d+)-frame-(\d+)$/.exec(what);
  const moment = frame === null ? MOMENTS[what] : TEXT.report.evidence(Number(frame[2]) + 1);
  return TEXT.report.picture(side, moment ?? what);
}

interface Revised {
  readonly report: string;
  readonly clipFile: string;
  readonly revision: number;
}

function revisedLinks({ report, clipFile, revision }: Revised, names: readonly string[]): FileLink[] {
  const link = (name: string, words: string): FileLink => ({
    address: correctedFilePath(report, revision, name),
    fileName: downloadName(clipFile, name, revision),
    words,
  });
  return [
    ...FILES.filter(([name]) => names.includes(name)).map(([name, words]) => link(name, words)),
    ...names.filter((name) => name.startsWith('frames/')).map((name) => link(name, pictureWords(name))),
  ];
}

interface MakingProps {
  made: MadeFiles;
  readOnly: boolean;
}

function Making({ made, readOnly }: MakingProps) {
  const { files, error, make } = made;
  if (error !== null) return <Trouble title={error.message} detail={error.advice} />;
  if (files === null || files.state === 'done') return null;
  if (files.state === 'none' || files.state === 'failed')
    return readOnly ? (
      <p className="hint">{TEXT.report.filesNotMade}</p>
    ) : (
      <>
        {files.problem !== null && <Trouble title={files.problem.detail} detail={files.problem.advice} />}
        <button type="button" onClick={make}>
          {TEXT.report.makeFiles(files.revision)}
        </button>
      </>
    );
  const { progress } = files;
  const known = progress !== null && progress.total !== null && progress.total > 0;
  const words = progress === null ? TEXT.report.filesQueued : TEXT.stage[progress.stage];
  return (
    <div className="progress">
      <progress
        aria-label={TEXT.report.filesBeingMade}
        {...(known && { max: progress.total ?? 1, value: progress.done })}
      />
      <small role="status">{words}</small>
    </div>
  );
}

interface OfRevisionProps extends Revised {
  title: string;
  unsaved: boolean;
  readOnly: boolean;
}

function OfRevision({ title, unsaved, readOnly, ...revised }: OfRevisionProps) {
  const { report, revision } = revised;
  const made = useCorrectedFiles(report, revision);
  return (
    <>
      <h3>{title}</h3>
      {unsaved && <p className="hint">{TEXT.report.filesUnsaved(revision)}</p>}
      <Making {...{ made, readOnly }} />
      {made.files?.state === 'done' && <FileList links={revisedLinks(revised, made.files.files)} />}
    </>
  );
}

/** Not each has everything: some machine cannot write videos, and older ones wrote less. */
function OfAutomatic({ report, clipFile }: Pick<Revised, 'report' | 'clipFile'>) {
  const load = useCallback((signal: AbortSignal) => listFiles(report, signal), [report]);
  const names = useLoaded(load);
  if (names.state === 'loading') return <Loading what={TEXT.app.loading} />;
  if (names.state === 'failed') return <FailedToLoad error={names.error} again={names.again} />;
  const links = FILES.filter(([name]) => names.value.includes(name)).map(([name, words]) => ({
    address: filePath(report, name),
    fileName: downloadName(clipFile, name),
    words,
  }));
  return <FileList links={links} />;
}

interface OfReviewedProps {
  report: string;
  clipFile: string;
  review: Review;
  unsaved: boolean;
}

/** Of the latest revision, and of the one that was signed off before it. */
function OfReviewed({ report, clipFile, review, unsaved }: OfReviewedProps) {
  const { revision, signOffs } = review;
  const signatures = signOffs.filter((one) => one.revision === revision).length;
  const signed = signedRevision(review);
  return (
    <>
      {(revision > 0 || signatures > 0) && (
        <OfRevision
          // A signature more is in files that are made anew.
          key={`${revision} ${signatures}`}
          {...{ report, clipFile, revision, unsaved }}
          readOnly={false}
          title={TEXT.report.filesOfReviewed(revision)}
        />
      )}
      {signed !== null && signed !== revision && (
        <OfRevision
          key={`signed ${signed}`}
          {...{ report, clipFile }}
          revision={signed}
          unsaved={false}
          readOnly={false}
          title={TEXT.report.filesOfSigned(signed)}
        />
      )}
    </>
  );
}

interface FilesProps {
  /** Path of the report. */
  report: string;
  reviewing: Reviewing;
  /** Files of corrections are made for those who correct. */
  readOnly: boolean;
}

/** What can be downloaded: of the automatic result, and of what was stored or signed off last; behind a link of that alone. */
export function Files({ report, reviewing, readOnly }: FilesProps) {
  const { review, draft, automatic } = reviewing;
  const clipFile = automatic.clip.file;
  const reviewed = review !== null && (review.revision > 0 || review.signOffs.length > 0);
  const signed = signedRevision(review);
  return (
    <section id="files" aria-labelledby="files-title">
      <h2 id="files-title">{TEXT.report.files}</h2>
      {readOnly && signed !== null ? (
        <OfRevision
          {...{ report, clipFile, readOnly }}
          revision={signed}
          unsaved={false}
          title={TEXT.report.filesOfSigned(signed)}
        />
      ) : (
        <>
          {reviewed && !readOnly && (
            <OfReviewed {...{ report, review, clipFile }} unsaved={isUnsaved(draft)} />
          )}
          {reviewed && <h3>{TEXT.report.filesOfAutomatic}</h3>}
          <OfAutomatic {...{ report, clipFile }} />
        </>
      )}
    </section>
  );
}
