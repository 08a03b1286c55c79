import type { EChartsCoreOption } from 'echarts/core';
import { fontFamily, type Palette } from '#design/tokens';
import type { Figure } from './figure-card.tsx';

interface Look {
  readonly palette: Palette;
  readonly fontSize: number;
  readonly width: number;
}

/** Each has 3 : 1 against the card (design/tokens: uiPairs); neighbours also differ by pattern, so colour alone tells nothing. */
const coloursOf = ({ ink, warning, info, seal, success, lineStrong, danger, inkDeep }: Palette): string[] => [
  ink,
  warning,
  info,
  seal,
  success,
  lineStrong,
  danger,
  inkDeep,
];

export function chartOptions(figure: Figure, look: Look): EChartsCoreOption {
  const { palette, fontSize, width } = look;
  const several = figure.series.length > 1;
  const text = { color: palette.text, fontFamily, fontSize };
  return {
    // A picture that is drawn anew, wider or on paper, must not be seen half way.
    animation: false,
    color: coloursOf(palette),
    textStyle: text,
    // The sentence of the card is the description; a second one by the library would say it twice.
    aria: { enabled: true, label: { enabled: true, description: figure.summary }, decal: { show: several } },
    grid: { left: 4, right: 36, top: several ? fontSize * 2.6 : 8, bottom: 4, containLabel: true },
    legend: { show: several, type: 'plain', top: 0, left: 0, itemGap: 16, textStyle: text, selectedMode: false },
    tooltip: {
      trigger: 'axis',
      confine: true,
      axisPointer: { type: figure.form === 'line' ? 'line' : 'shadow' },
      backgroundColor: palette.surface,
      borderColor: palette.lineStrong,
      textStyle: text,
    },
    ...(figure.form === 'line' ? lines(figure, look, text) : bars(figure, look, text, width)),
  };
}

const value = ({ palette }: Look, text: object) => ({
  type: 'value',
  minInterval: 1,
  axisLabel: text,
  splitNumber: 4,
  splitLine: { lineStyle: { color: palette.line } },
});
const category = (figure: Figure, { palette }: Look) => ({
  type: 'category',
  data: figure.points.map(({ label }) => label),
  axisTick: { show: false },
  axisLine: { lineStyle: { color: palette.lineStrong } },
});
const valuesOf = (figure: Figure, series: number): (number | null)[] =>
  figure.points.map(({ cells }) => cells[series]!.value);

const lines = (figure: Figure, look: Look, text: object) => ({
  xAxis: { ...category(figure, look), boundaryGap: false, axisLabel: { ...text, hideOverlap: true } },
  yAxis: value(look, text),
  series: figure.series.map((name, index) => ({
    name,
    type: 'line',
    data: valuesOf(figure, index),
    symbol: index % 2 === 0 ? 'circle' : 'rect',
    symbolSize: 8,
    lineStyle: { width: 2, type: index % 2 === 0 ? 'solid' : 'dashed' },
  })),
});

/** Lying bars: Chinese names read along them without being turned or cut. */
function bars(figure: Figure, look: Look, text: object, width: number) {
  const several = figure.series.length > 1;
  return {
    xAxis: value(look, text),
    yAxis: {
      ...category(figure, look),
      inverse: true,
      axisLabel: { ...text, width: Math.max(72, width * 0.4), overflow: 'break' },
    },
    series: figure.series.map((name, index) => ({
      name,
      type: 'bar',
      ...(several && { stack: 'all' }),
      barMaxWidth: 20,
      data: valuesOf(figure, index),
      label: { show: !several, position: 'right', ...text },
    })),
  };
}
