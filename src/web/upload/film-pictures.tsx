import type { ReactNode } from 'react';
import { TEXT } from '../text.ts';

function Picture({ label, children }: { label: string; children: ReactNode }) {
  return (
    <svg className="film-picture" viewBox="0 0 120 90" role="img" aria-label={label}>
      {children}
    </svg>
  );
}

/** A runner of 50 units' height to the right, standing on y = 0 with the hips over x = 0. */
function Runner({ x, y, scale = 1 }: { x: number; y: number; scale?: number }) {
  return (
    <g className="figure" transform={`translate(${x} ${y}) scale(${scale})`}>
      <circle cx="5" cy="-46" r="4.5" />
      <path d="M4 -41L0 -25" />
      <path d="M3.5 -38L-4 -32L0 -26" />
      <path d="M3.5 -38L8 -30L14 -33" />
      <path d="M0 -25L9 -17L8 -2L13 -1" />
      <path d="M0 -25L-3 -13L-14 -12L-16 -8" />
    </g>
  );
}

function Camera({ x, y }: { x: number; y: number }) {
  return (
    <g className="camera" transform={`translate(${x} ${y})`}>
      <rect x="-8" y="-5" width="12" height="10" rx="2" />
      <path d="M4 0L9 -4V4Z" />
    </g>
  );
}

export function SidePicture() {
  return (
    <Picture label={TEXT.film.sidePicture}>
      <path className="track" d="M8 14H112V34H8Z" />
      <ellipse className="body" cx="60" cy="24" rx="7" ry="11" />
      <circle className="body" cx="61" cy="24" r="5" />
      <path className="arrow" d="M74 24H98M92 19L98 24L92 29" />
      <path className="measure" d="M60 66V38" />
      <path className="measure" d="M60 46H68V38" />
      <g transform="rotate(-90 60 74)">
        <Camera x={60} y={74} />
      </g>
    </Picture>
  );
}

export function HeightPicture() {
  return (
    <Picture label={TEXT.film.heightPicture}>
      <path className="track" d="M4 78H116V82H4Z" />
      <Runner x={92} y={78} scale={1.25} />
      <path className="measure" d="M30 46H92" />
      <g className="camera">
        <path className="stand" d="M18 50V64M18 64L11 78M18 64L25 78" />
      </g>
      <Camera x={20} y={46} />
      <path className="arrow" d="M28 86H86M33 83L28 86L33 89M81 83L86 86L81 89" />
      <text className="words" x="46" y="70">
        3–4 m
      </text>
    </Picture>
  );
}

export function WholePicture() {
  return (
    <Picture label={TEXT.film.wholePicture}>
      <rect className="screen" x="33" y="3" width="54" height="84" rx="6" />
      <path className="track" d="M34 74H86V78H34Z" />
      <Runner x={58} y={74} scale={1.2} />
      <path className="arrow" d="M40 24V10H54M80 24V10H66M40 66V82H54M80 66V82H66" />
    </Picture>
  );
}

export function RatePicture() {
  return (
    <Picture label={TEXT.film.ratePicture}>
      <path className="dial" d="M20 70A40 40 0 0 1 60 24" />
      <path className="dial good" d="M60 24A40 40 0 0 1 100 70" />
      <path className="needle" d="M60 66L80 38" />
      <circle className="body" cx="60" cy="66" r="5" />
      <text className="words" x="24" y="86">
        30
      </text>
      <text className="words" x="60" y="17">
        60
      </text>
      <text className="words" x="96" y="86">
        240
      </text>
    </Picture>
  );
}

export function LengthPicture() {
  return (
    <Picture label={TEXT.film.lengthPicture}>
      <path className="arrow" d="M44 12H56M50 12V20" />
      <circle className="screen" cx="50" cy="50" r="30" />
      <path className="wedge" d="M50 50L76 35A30 30 0 0 1 50 80Z" />
      <path className="needle" d="M50 50V26" />
      <text className="words" x="96" y="32">
        10 s
      </text>
      <text className="words" x="84" y="86">
        30 s
      </text>
    </Picture>
  );
}

export function AlonePicture() {
  return (
    <Picture label={TEXT.film.alonePicture}>
      <rect className="screen" x="8" y="8" width="104" height="74" rx="6" />
      <path className="track" d="M9 70H111V74H9Z" />
      <Runner x={58} y={70} scale={1.05} />
    </Picture>
  );
}

/** As tall as the runner, both feet flat under the hips. */
function Standing({ x, y, scale }: { x: number; y: number; scale: number }) {
  return (
    <g className="figure" transform={`translate(${x} ${y}) scale(${scale})`}>
      <circle cx="1" cy="-47" r="4.5" />
      <path d="M0 -41L0 -25" />
      <path d="M0 -38L-1 -30L1 -23" />
      <path d="M0 -25L0.5 -13L0 -1H6" />
    </g>
  );
}

export function StandingPicture() {
  return (
    <Picture label={TEXT.film.standingPicture}>
      <path className="track" d="M4 78H116V82H4Z" />
      <Standing x={26} y={78} scale={1.25} />
      <text className="words" x="56" y="34">
        2 s
      </text>
      <path className="arrow" d="M44 46H68M62 41L68 46L62 51" />
      <Runner x={90} y={78} scale={1.25} />
    </Picture>
  );
}
