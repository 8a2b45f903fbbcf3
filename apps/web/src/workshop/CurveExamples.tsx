import type { Series } from '@trivet/charts';
import { Curve } from '../curves/Curve.tsx';
import { Sparkline } from '../curves/Sparkline.tsx';
import { Card } from '../ui/Card.tsx';

const yearly = (first: number, ...values: number[]) =>
  values.map((value, index) => ({ at: (first + index) * 365, period: String(first + index), value }));

const turned: Series = {
  betterIs: 'lower',
  actual: yearly(2017, 71.2, 73, 74.9, 76.1, 78.4, 79.6, 80.9, 79.1, 75.4, 71.8).map((point) =>
    point.period === '2026' ? { ...point, isProvisional: true } : point,
  ),
  breaks: [],
  forecast: yearly(2024, 82.3, 83.8, 85.2, 86.6, 88.1).map((point, index) => ({
    ...point,
    range: [point.value - 1 - index, point.value + 1 + index] as const,
  })),
  target: yearly(2026, 74, 70, 66),
  events: [
    { at: 2022.5 * 365, words: 'Partnership starts' },
    { at: 2024.2 * 365, words: 'Home visits begin in Glenree and Tully' },
  ],
};

const broken: Series = {
  ...turned,
  betterIs: 'higher',
  actual: yearly(2016, 44, 45, 46, 47, 48, 30, 31, 33.5, 34).map((point) => ({
    ...point,
    range: [point.value - 1, point.value + 1] as const,
  })),
  breaks: [{ at: 2021 * 365 }],
  forecast: yearly(2023, 31, 31.2),
  target: [],
  events: [],
};

const empty: Series = { ...broken, actual: [], breaks: [], forecast: [] };
const written = (value: number) => String(Number(value.toFixed(1)));

export function CurveExamples() {
  return (
    <Card title="Curves">
      <div className="stack" data-gap="loose">
        <p className="cluster">
          In the size of a word: <Sparkline points={turned.actual} written={written} />
        </p>
        <Curve
          title="Admissions under 5 have fallen for three years"
          subtitle="Emergency admissions per 1,000 children under 5, Carnmoyle, 2017 to 2026"
          series={turned}
          written={written}
          notes={['Forecast made March 2023: a straight line through the last 5 values.']}
          fileName="admissions"
        />
        <Curve
          title="Counted anew since 2021"
          subtitle="Children seen by a dentist, per cent, Carnmoyle, 2016 to 2024"
          series={broken}
          written={written}
          notes={['The count changed in 2021: do not compare what is before with what is after.']}
          fileName="dentist"
        />
        <Curve title="No values yet" subtitle="Waiting times, days" series={empty} written={written} fileName="empty" />
      </div>
    </Card>
  );
}
