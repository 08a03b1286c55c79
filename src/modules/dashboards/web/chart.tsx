import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { Figure } from './figure-card.tsx';

const ROW = 34;
const ROOM = 76;
const LINE = 260;

interface ChartProps {
  readonly figure: Figure;
  /** The chunk did not arrive: there is still the table. */
  readonly onMissing: () => void;
}

/** The picture itself, in a chunk of its own: sentence and table are there before it, and without it. */
export function Chart({ figure, onMissing }: ChartProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  const height = figure.form === 'line' ? LINE : ROOM + ROW * figure.points.length;
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    let stop: (() => void) | undefined;
    let gone = false;
    const open = (link: string): void => {
      // The site is not part of the workbench.
      if (link.startsWith('/app/')) void navigate(link.slice('/app'.length));
      else window.location.assign(link);
    };
    import('./draw-chart.ts').then(
      ({ drawChart }) => {
        if (!gone) stop = drawChart(element, figure, open);
        return undefined;
      },
      () => {
        if (!gone) onMissing();
      },
    );
    return () => {
      gone = true;
      stop?.();
    };
  }, [figure, navigate, onMissing]);
  return <div ref={box} className="figure-chart" role="img" aria-label={figure.summary} style={{ height }} />;
}
