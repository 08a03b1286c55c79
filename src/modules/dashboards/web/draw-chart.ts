import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { careColours, colours } from '#design/tokens';
import { chartOptions } from './chart-options.ts';
import type { Figure } from './figure-card.tsx';

use([BarChart, LineChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

/** The text width of a sheet of A4 within the margins of portals/desk/paper.css, in pixels of 96 to the inch. */
const PAPER = 640;

/** Draws and keeps drawing: at another width, in care mode, on paper. @returns ends it */
export function drawChart(box: HTMLElement, figure: Figure, open: (link: string) => void): () => void {
  const chart = init(box, null, { renderer: 'svg' });
  const draw = (): void => {
    const palette = document.documentElement.hasAttribute('data-care') ? careColours : colours;
    const fontSize = Number.parseFloat(getComputedStyle(box).fontSize);
    chart.setOption(chartOptions(figure, { palette, fontSize, width: box.clientWidth }), true);
  };
  draw();
  chart.on('click', ({ dataIndex, seriesIndex }) => {
    const cell = figure.points[dataIndex]?.cells[seriesIndex ?? 0];
    if (cell !== undefined && cell.link !== null && cell.value !== 0) open(cell.link);
  });
  const sized = new ResizeObserver(() => {
    chart.resize();
    draw();
  });
  sized.observe(box);
  const themed = new MutationObserver(draw);
  themed.observe(document.documentElement, { attributes: true, attributeFilter: ['data-care'] });
  const toPaper = (): void => chart.resize({ width: Math.min(PAPER, box.clientWidth || PAPER) });
  const fromPaper = (): void => chart.resize({ width: 'auto' });
  window.addEventListener('beforeprint', toPaper);
  window.addEventListener('afterprint', fromPaper);
  return () => {
    sized.disconnect();
    themed.disconnect();
    window.removeEventListener('beforeprint', toPaper);
    window.removeEventListener('afterprint', fromPaper);
    chart.dispose();
  };
}
