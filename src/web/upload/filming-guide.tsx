import { TEXT } from '../text.ts';
import {
  AlonePicture,
  HeightPicture,
  LengthPicture,
  RatePicture,
  SidePicture,
  StandingPicture,
  WholePicture,
} from './film-pictures.tsx';

const STEPS = [
  { Picture: SidePicture, title: TEXT.film.side, detail: TEXT.film.sideDetail },
  { Picture: HeightPicture, title: TEXT.film.height, detail: TEXT.film.heightDetail },
  { Picture: WholePicture, title: TEXT.film.whole, detail: TEXT.film.wholeDetail },
  { Picture: RatePicture, title: TEXT.film.rate, detail: TEXT.film.rateDetail },
  { Picture: LengthPicture, title: TEXT.film.length, detail: TEXT.film.lengthDetail },
  { Picture: StandingPicture, title: TEXT.film.standing, detail: TEXT.film.standingDetail },
  { Picture: AlonePicture, title: TEXT.film.alone, detail: TEXT.film.aloneDetail },
];

/** How to film, in pictures: open for whoever has not yet filmed, folded for the others. */
export function FilmingGuide({ open }: { open: boolean }) {
  return (
    <details className="film" open={open}>
      <summary>
        <h2>{TEXT.film.title}</h2>
      </summary>
      <p className="hint">{TEXT.film.intro}</p>
      <ul>
        {STEPS.map(({ Picture, title, detail }) => (
          <li key={title}>
            <Picture />
            <div>
              <strong>{title}</strong>
              <p>{detail}</p>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
