const PATHS = {
  play: 'M6 3l11 7-11 7z',
  pause: 'M5 3h4v14H5zM11 3h4v14h-4z',
  frameBack: 'M13 4L6 10l7 6z',
  frameOn: 'M7 4l7 6-7 6z',
  momentBack: 'M4 4h2v12H4zM16 4L8 10l8 6z',
  momentOn: 'M14 4h2v12h-2zM4 4l8 6-8 6z',
  supportBack: 'M10 4L3 10l7 6zM17 4l-7 6 7 6z',
  supportOn: 'M3 4l7 6-7 6zM10 4l7 6-7 6z',
} as const;
export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
