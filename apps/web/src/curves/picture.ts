import { drawCurve, onPaper, type CurveWords, type Series, svgOf } from '@trivet/charts';

const size = { width: 1000, height: 460 };
const sharpness = 2;

type Picture = { series: Series; words: CurveWords; label: string };

/** The curve as a file that stands alone: light, wide, in the fonts of whoever opens it. */
const fileOf = ({ series, words, label }: Picture) =>
  svgOf(drawCurve(series, { ...size, words, palette: onPaper }), label, onPaper);

export const svgFile = (picture: Picture) => new Blob([fileOf(picture)], { type: 'image/svg+xml' });

/** The same as pixels, twice as many as it measures; throws where the browser does not let us draw. */
export const pngFile = async (picture: Picture): Promise<Blob> => {
  const image = new Image(size.width, size.height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(fileOf(picture))}`;
  await image.decode();
  const canvas = new OffscreenCanvas(size.width * sharpness, size.height * sharpness);
  const paper = canvas.getContext('2d');
  if (!paper) throw new Error('This browser draws no pictures.');
  paper.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/png' });
};
