import { drawCurve, onScreen, type CurveWords, type Series } from '@trivet/charts';
import { lazy, Suspense, useState } from 'react';
import { Disclosure } from '../ui/Disclosure.tsx';
import { downloadIcon } from '../ui/page-icons.ts';
import { download } from '../ui/takeAway.ts';
import { toast } from '../ui/Toast.tsx';
import { useWidth } from '../lib/useWidth.ts';
import { CurveTable } from './CurveTable.tsx';
import { Drawn } from './Drawn.tsx';
import { momentsOf } from './moments.ts';
import { pngFile, svgFile } from './picture.ts';
import { StepAlong } from './StepAlong.tsx';
import { t } from './curves.strings.ts';
import './curves.css';

// As heavy as the rest of the page, and few take a picture.
const Menu = lazy(() => import('../ui/Menu.tsx').then((module) => ({ default: module.Menu })));

type Props = {
  /** What the curve says, in ten words at most: 'Admissions under 5 have fallen for three years'. */
  title: string;
  /** Measure, place, period. */
  subtitle: string;
  series: Series;
  written: (value: number) => string;
  /** How the forecast was made, and whatever else one must know to read it. */
  notes?: readonly string[];
  /** Of the files that one takes away. */
  fileName: string;
};

/** A curve to be turned: to look at, to step along, to read as a table and to take away. */
export function Curve({ title, subtitle, series, written, notes = [], fileName }: Props) {
  const { box, width } = useWidth();
  const words = wordsFor(written);
  const moments = momentsOf(series);
  const label = [title, subtitle, ...notes].join('. ');
  return (
    <figure className="curve">
      <figcaption>
        <div>
          <h2>{title}</h2>
          <p>{subtitle}</p>
        </div>
        <Suspense>
          {moments.length > 0 && <TakePicture picture={{ series, words, label }} fileName={fileName} />}
        </Suspense>
      </figcaption>
      <div ref={box}>{width > 0 && <Plot {...{ series, words, width, label, moments }} />}</div>
      {series.actual.length < 2 && <p className="muted">{t('curves.none')}</p>}
      {notes.map((note) => (
        <p key={note} className="curve-note">
          {note}
        </p>
      ))}
      {moments.length > 0 && (
        <Disclosure plain later title={t('curves.table')}>
          <CurveTable title={title} moments={moments} written={written} />
        </Disclosure>
      )}
    </figure>
  );
}

type PlotProps = {
  series: Series;
  words: CurveWords;
  width: number;
  label: string;
  moments: ReturnType<typeof momentsOf>;
};

function Plot({ series, words, width, label, moments }: PlotProps) {
  const [chosen, setChosen] = useState(() =>
    Math.max(
      0,
      moments.findLastIndex(({ actual }) => actual),
    ),
  );
  const curve = drawCurve(series, { width, height: width < 560 ? 300 : 380, words, palette: onScreen });
  const places = [...curve.places.values()];
  const moment = moments[Math.min(chosen, moments.length - 1)];
  const at = moment && curve.places.get(moment.at);
  return (
    <>
      <Drawn drawing={curve} label={label}>
        {at !== undefined && <line className="curve-marker" x1={at} x2={at} y1={curve.top} y2={curve.bottom} />}
      </Drawn>
      <StepAlong
        moments={moments}
        span={[places[0] ?? 0, places.at(-1) ?? 0]}
        chosen={chosen}
        onChoose={setChosen}
        written={words.written}
      />
    </>
  );
}

type Picture = Parameters<typeof svgFile>[0];

function TakePicture({ picture, fileName }: { picture: Picture; fileName: string }) {
  const takePng = () =>
    pngFile(picture).then(
      (file) => download(file, `${fileName}.png`),
      () => toast(t('curves.notTaken'), { bad: true }),
    );
  return (
    <Menu
      label={t('curves.take')}
      size="small"
      entries={[
        { id: 'png', label: t('curves.png'), icon: downloadIcon, onAction: () => void takePng() },
        {
          id: 'svg',
          label: t('curves.svg'),
          icon: downloadIcon,
          onAction: () => download(svgFile(picture), `${fileName}.svg`),
        },
      ]}
    />
  );
}

const wordsFor = (written: (value: number) => string): CurveWords => ({
  actual: t('curves.actual'),
  forecast: t('curves.forecast'),
  target: t('curves.target'),
  axisStartsAt: (value) => t('curves.axisStartsAt', { value }),
  written,
});
