import { drawLogicModel, onPaper, onScreen, svgOf, type LogicColumn } from '@trivet/charts';
import type { LogicBoxRepresentation } from '@trivet/contract';
import { lazy, Suspense } from 'react';
import { Drawn } from '../curves/Drawn.tsx';
import { pngOf } from '../curves/picture.ts';
import { today } from '../lib/dates.ts';
import { useWidth } from '../lib/useWidth.ts';
import { usePlace } from '../partnerships/place.ts';
import { Card } from '../ui/Card.tsx';
import { downloadIcon } from '../ui/page-icons.ts';
import { download } from '../ui/takeAway.ts';
import { toast } from '../ui/Toast.tsx';
import { evidenceWords } from './EvidenceTag.tsx';
import { t } from './logic-model.strings.ts';
import { gapOf, stages } from './stages.ts';

const Menu = lazy(() => import('../ui/Menu.tsx').then((module) => ({ default: module.Menu })));

type Box = LogicBoxRepresentation;

/** Narrower than this the lines would cross the words: then the columns above are all there is. */
const least = 720;
const fileWidth = 1400;

/** The model with its lines, where there is room for them; to take away at any width. */
export function LogicPicture({ boxes }: { boxes: readonly Box[] }) {
  const { box, width } = useWidth();
  const links = linksOf(boxes);
  const words = t('logic.pictureWords', { boxes: boxes.length, links: links.length });
  return (
    <Card
      title={t('logic.picture')}
      aside={
        <Suspense>
          <Take boxes={boxes} words={words} />
        </Suspense>
      }
    >
      <div ref={box} className="logic-picture">
        {width >= least && (
          <Drawn drawing={drawLogicModel(columnsOf(boxes), links, { width, palette: onScreen })} label={words} />
        )}
      </div>
      {width < least && <p>{words}</p>}
    </Card>
  );
}

function Take({ boxes, words }: { boxes: readonly Box[]; words: string }) {
  const { code } = usePlace();
  const name = t('logic.fileName', { code, day: today() });
  const draw = () => {
    const drawing = drawLogicModel(columnsOf(boxes), linksOf(boxes), { width: fileWidth, palette: onPaper });
    return { svg: svgOf(drawing, words, onPaper), drawing };
  };
  const takePng = async () => {
    const { svg, drawing } = draw();
    await pngOf(svg, drawing).then(
      (file) => download(file, `${name}.png`),
      () => toast(t('logic.notTaken'), { bad: true }),
    );
  };
  const takeSvg = () => download(new Blob([draw().svg], { type: 'image/svg+xml' }), `${name}.svg`);
  return (
    <Menu
      label={t('logic.take')}
      size="small"
      entries={[
        { id: 'png', label: t('logic.png'), icon: downloadIcon, onAction: () => void takePng() },
        { id: 'svg', label: t('logic.svg'), icon: downloadIcon, onAction: takeSvg },
      ]}
    />
  );
}

const columnsOf = (boxes: readonly Box[]): LogicColumn[] =>
  stages.map((stage) => ({
    head: t(`logic.stage.${stage}`),
    boxes: boxes
      .filter((box) => box.stage === stage)
      .map((box) => ({ id: box.id, title: box.title, notes: notesOf(box) })),
  }));

/** What shows it worst, in its own word, and what it lacks. */
const notesOf = (box: Box): string[] => {
  const worst = box.shownBy.find(({ light }) => light !== null && light === box.light);
  return [...(worst ? [evidenceWords(worst)] : []), ...box.gaps.map((gap) => t(`logic.gap.${gapOf(gap, box)}`))];
};

const linksOf = (boxes: readonly Box[]) =>
  boxes.flatMap(({ id, leadsToIds }) => leadsToIds.map((to) => ({ from: id, to })));
