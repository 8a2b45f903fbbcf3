/** A value at a place in time. `at` is a day's number (days since any fixed day): the chart knows no calendar. */
export type Point = { at: number; value: number };

/** A value that was measured. `period` is how its time is written under the axis: '2026', 'Q2 2026'. */
export type Measured = Point & {
  period: string;
  isProvisional?: boolean;
  /** Its confidence interval, drawn as whiskers. */
  range?: readonly [low: number, high: number];
};

/** A value that was foreseen, with the band it was foreseen to stay in. */
export type Foreseen = Point & { period: string; range?: readonly [low: number, high: number] };

/** What a curve shows. Everything is in order of time. */
export type Series = {
  actual: readonly Measured[];
  /** Where what came before cannot be compared with what comes after: the line is broken there. */
  breaks: readonly { at: number }[];
  forecast: readonly Foreseen[];
  target: readonly (Point & { period: string })[];
  betterIs: 'higher' | 'lower' | 'between';
  /** What happened: a partnership began, an action was done. The first four are drawn. */
  events: readonly { at: number; words: string }[];
};

/** The words on the drawing, in the reader's language, and how a value is written. */
export type CurveWords = {
  actual: string;
  forecast: string;
  target: string;
  /** Said when the axis does not begin at nought: 'Axis starts at 60'. */
  axisStartsAt: (value: string) => string;
  written: (value: number) => string;
};
