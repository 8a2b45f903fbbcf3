export { drawCurve, type Curve } from './curve.ts';
export { seriesOf, type ValueSeries } from './from-values.ts';
export { drawHeatMap, type HeatMap, type HeatMapWords } from './heat-map.ts';
export { drawLogicModel, type LogicColumn, type LogicLine } from './logic-model.ts';
export type { Drawing, Mark } from './mark.ts';
export { onPaper, onScreen, type Palette } from './palette.ts';
export type { CurveWords, Foreseen, Measured, Point, Series } from './series.ts';
export { drawSparkline } from './sparkline.ts';
export { svgOf } from './svg.ts';
