import { useEffect, useState, type RefObject } from 'react';

/** Width of an element on the screen: drawn in its own pixels, the words of a chart stay as large as the others. */
export function useWidthPx(ref: RefObject<Element | null>): number {
  const [widthPx, setWidthPx] = useState(640);
  useEffect(() => {
    if (ref.current === null) return undefined;
    const observer = new ResizeObserver(([{ contentRect }]) => {
      setWidthPx(Math.max(Math.round(contentRect.width), 240));
    });
    observer.observe(ref.current);
    return () => {
      observer.disconnect();
    };
  }, [ref]);
  return widthPx;
}
