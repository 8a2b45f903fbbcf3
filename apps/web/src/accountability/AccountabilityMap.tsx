import { useNavigate } from '@tanstack/react-router';
import type { AccountabilityOverview, ListedAccountabilityLine } from '@trivet/contract';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useWidth } from '../lib/useWidth.ts';
import { addressIn, shortOf, usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { fromOf, toOf } from './LineTags.tsx';
import { PartnerChoice } from './PartnerChoice.tsx';
import { mapOfOne } from './map-of-one.ts';
import { layOut, type MapBox, type MapLine } from './map-layout.ts';
import { t } from './accountability.strings.ts';

/** Narrower than this, in pixels, names would be too small to read in the wide shape. */
const narrowest = 760;

type Props = {
  overview: AccountabilityOverview;
  /** Whose lines are drawn; everybody's where nobody is chosen */
  partnerId: string | undefined;
  onChoose: (partnerId: string | undefined) => void;
};

const zooms = [0.5, 0.7, 0.85, 1, 1.25, 1.6] as const;

/**
 * Who answers to whom, drawn: bows between partners, straight lines upwards, one thick line of all together. A line is told
 * by its shape and its words, its light by shape and colour. One stop for Tab; arrow keys walk from line to line.
 */
export default function AccountabilityMap({ overview, partnerId, onChoose }: Props) {
  const [zoom, setZoom] = useState<number | null>(null);
  const [current, setCurrent] = useState(0);
  const drawing = useRef<SVGSVGElement>(null);
  const { box: frame, width } = useWidth();
  const shape = width > 0 && width < narrowest ? 'narrow' : 'wide';
  const isOfOne = overview.partners.some((one) => one.partnerId === partnerId);
  const map = layOut(isOfOne && partnerId ? mapOfOne(overview, partnerId) : overview, shape);
  const step = (by: number) => {
    const at = zooms.findIndex((one) => one >= (zoom ?? 0.85));
    setZoom(zooms[Math.min(zooms.length - 1, Math.max(0, at + by))] ?? 1);
  };
  const walk = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (by === undefined || map.lines.length === 0) return;
    event.preventDefault();
    const next = (current + by + map.lines.length) % map.lines.length;
    setCurrent(next);
    drawing.current?.querySelectorAll<SVGGElement>('[data-line]')[next]?.focus();
  };
  return (
    <div className="stack" data-gap="tight">
      <div data-screen-only>
        <PartnerChoice id="map-partner" partners={overview.partners} partnerId={partnerId} onChoose={onChoose} />
      </div>
      <ZoomBar isFit={zoom === null} onStep={step} onFit={() => setZoom(null)} />
      <div className="acc-map" ref={frame} data-fit={zoom === null ? '' : undefined} data-shape={shape}>
        <svg
          ref={drawing}
          viewBox={`0 0 ${map.width} ${map.height}`}
          {...(zoom !== null && { width: map.width * zoom, height: map.height * zoom })}
          role="group"
          aria-label={t('acc.map.label')}
        >
          <Arrows />
          <rect className="acc-all" {...sides(map.together)} rx="10" />
          <text className="acc-all-name" x={map.together.x + 10} y={map.together.y - 5}>
            {t('acc.together')}
          </text>
          {map.lines.map((drawn, at) => (
            <Drawn
              key={drawn.line.id}
              drawn={drawn}
              isCurrent={at === Math.min(current, map.lines.length - 1)}
              onFocus={() => setCurrent(at)}
              onWalk={walk}
            />
          ))}
          {[...map.above, ...map.partners, ...map.upwards].map((one) => (
            <Box key={one.id} box={one} kind={map.partners.includes(one) ? 'partner' : 'end'} />
          ))}
        </svg>
      </div>
      <Key />
    </div>
  );
}

type ZoomProps = { isFit: boolean; onStep: (by: number) => void; onFit: () => void };

function ZoomBar({ isFit, onStep, onFit }: ZoomProps) {
  return (
    <div className="acc-map-bar cluster" data-screen-only>
      <Button size="small" onClick={() => onStep(-1)}>
        {t('acc.map.zoomOut')}
      </Button>
      <Button size="small" onClick={() => onStep(1)}>
        {t('acc.map.zoomIn')}
      </Button>
      <Button size="small" aria-pressed={isFit} onClick={onFit}>
        {t('acc.map.fit')}
      </Button>
    </div>
  );
}

const sides = ({ x, y, width, height }: MapBox) => ({ x, y, width, height });

function Arrows() {
  return (
    <defs>
      <marker id="acc-arrow" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="7" markerHeight="7" orient="auto">
        <path d="M0 0l8 4-8 4z" className="acc-arrow" />
      </marker>
    </defs>
  );
}

function Box({ box, kind }: { box: MapBox; kind: 'partner' | 'end' }) {
  return (
    <foreignObject {...sides(box)}>
      <div className="acc-box" data-kind={kind} data-missing={box.isMissing ? '' : undefined} title={box.name}>
        <span>{box.isMissing && !box.name ? t('acc.nobody') : box.name || t('acc.noSro')}</span>
      </div>
    </foreignObject>
  );
}

type DrawnProps = {
  drawn: MapLine;
  isCurrent: boolean;
  onFocus: () => void;
  onWalk: (event: KeyboardEvent) => void;
};

function Drawn({ drawn: { line, path, mark }, isCurrent, onFocus, onWalk }: DrawnProps) {
  const place = usePlace();
  const navigate = useNavigate();
  const open = () =>
    void navigate({
      to: '/w/$workspace/p/$code/accountability/$reference',
      params: { ...addressIn(place), reference: shortOf(line.reference) },
    });
  return (
    <g
      data-line
      className="acc-line"
      data-dimension={line.dimension}
      data-light={line.light ?? 'none'}
      role="link"
      tabIndex={isCurrent ? 0 : -1}
      aria-label={wordsOf(line)}
      onFocus={onFocus}
      onClick={open}
      onKeyDown={(event) => (event.key === 'Enter' ? open() : onWalk(event))}
    >
      <title>{wordsOf(line)}</title>
      <path d={path} className="acc-reach" />
      <path d={path} className="acc-stroke" markerEnd="url(#acc-arrow)" />
      {line.dimension === 'collective' && <path d={path} className="acc-core" />}
      <Mark light={line.light ?? 'none'} {...mark} />
    </g>
  );
}

type Light = 'red' | 'amber' | 'green' | 'none';

/** An octagon, a triangle, a disc or a ring: read without colour. */
function Mark({ light, x, y }: { light: Light; x: number; y: number }) {
  return (
    <g transform={`translate(${x - 9} ${y - 9})`} className="acc-mark" data-light={light}>
      <circle cx="9" cy="9" r="12" className="acc-mark-ground" />
      <path transform="scale(1.125)" fillRule="evenodd" d={marks[light]} />
    </g>
  );
}

const marks: Record<Light, string> = {
  red: 'M4.7 0h6.6L16 4.7v6.6L11.3 16H4.7L0 11.3V4.7z',
  amber: 'M8 1l8 14H0z',
  green: 'M8 0a8 8 0 100 16A8 8 0 008 0z',
  none: 'M8 0a8 8 0 100 16A8 8 0 008 0zm0 2.5a5.5 5.5 0 110 11 5.5 5.5 0 010-11z',
};

const wordsOf = (line: ListedAccountabilityLine): string =>
  t('acc.map.line', {
    from: fromOf(line),
    to: toOf(line),
    what: line.whatFor,
    dimension: t(`acc.dimension.${line.dimension}`),
    state: `${t(`acc.status.${line.status}`)}, ${t(`acc.light.${line.light ?? 'none'}`).toLowerCase()}`,
  });

function Key() {
  return (
    <ul className="acc-key cluster" aria-label={t('acc.map.key')}>
      {(['collective', 'horizontal', 'vertical'] as const).map((dimension) => (
        <li key={dimension} className="cluster" data-gap="tight">
          <svg viewBox="0 0 44 16" width="44" height="16" aria-hidden="true">
            <g className="acc-line" data-dimension={dimension}>
              <path className="acc-stroke" d={dimension === 'horizontal' ? 'M2 14C14-4 30-4 42 14' : 'M2 8h40'} />
              {dimension === 'collective' && <path className="acc-core" d="M2 8h40" />}
            </g>
          </svg>
          {t(`acc.dimension.${dimension}`)}
        </li>
      ))}
      {(['green', 'amber', 'red', 'none'] as const).map((light) => (
        <li key={light} className="cluster" data-gap="tight">
          <svg viewBox="0 0 18 18" width="16" height="16" aria-hidden="true" className="acc-mark" data-light={light}>
            <path transform="scale(1.125)" fillRule="evenodd" d={marks[light]} />
          </svg>
          {t(`acc.light.${light}`)}
        </li>
      ))}
    </ul>
  );
}
