import type { ReactNode } from 'react';

/** 匠 cut into a cinnabar seal that stands on the deck of an arch bridge. Drawn, so that no font is needed. */
export function Mark(): ReactNode {
  return (
    <svg className="mark" viewBox="0 0 56 48" width="56" height="48" aria-hidden="true" focusable="false">
      <path className="mark-bridge" d="M1 39.5C15 39.5 17 34 28 34s13 5.5 27 5.5" />
      <path className="mark-bridge" d="M11 46a17 9.5 0 0 1 34 0" />
      <path className="mark-bridge mark-thin" d="M1 46h7M48 46h7" />
      <rect className="mark-seal" x="13" y="1" width="30" height="30" rx="3.5" />
      <path className="mark-cut" d="M37.5 6.5H18.5V25.5H38.5" />
      <path
        className="mark-cut mark-cut-fine"
        d="M34.6 10.2 25 12.2V16.4C25 19.4 24.3 21 22.6 22.7M25 16h11M31.3 16v7"
      />
    </svg>
  );
}

/** A line drawing of an open-spandrel stone bridge, the ornament of the home page and of the footer. */
export function BridgeDrawing(): ReactNode {
  return (
    <svg
      className="bridge"
      viewBox="0 0 720 150"
      aria-hidden="true"
      focusable="false"
      preserveAspectRatio="xMaxYMax meet"
    >
      <path d="M0 150C140 150 214 52 360 52s220 98 360 98" />
      <path d="M0 138C138 138 212 40 360 40s222 98 360 98" />
      <path d="M124 150C176 98 260 70 360 70s184 28 236 80" />
      <path d="M140 150C190 108 268 80 360 80s170 28 220 70" />
      <path d="M168 116a16 19 0 0 1 32-14M212 96a13 15 0 0 1 25-9M552 116a16 19 0 0 0-32-14M508 96a13 15 0 0 0-25-9" />
      <path d={railPosts} />
    </svg>
  );
}

/** Posts of the railing stand on the rail's curve, close to a cosine. */
const railPosts = Array.from({ length: 29 }, (_, index) => {
  const x = 24 + index * 24;
  const rise = (1 + Math.cos(((x - 360) / 360) * Math.PI)) / 2;
  return `M${x} ${(138 - 98 * rise).toFixed(1)}v12`;
}).join('');
