import { drawCurve, onPaper, type CurveWords, type Series, svgOf } from '@trivet/charts';

const size = { width: 1000, height: 460 };
const sharpness = 2;

type Picture = { series: Series; words: CurveWords; label: string };

/** The curve as a file that stands alone: light, wide, in the fonts of whoever opens it. */
const fileOf = ({ series, words, label }: Picture) =>
  svgOf(drawCurve(series, { ...size, words, palette: onPaper }), label, onPaper);

export const svgFile = (picture: Picture) => new Blob([fileOf(picture)], { type: 'image/svg+xml' });

/** The same as pixels; throws where the browser does not let us draw. */
export const pngFile = (picture: Picture): Promise<Blob> => pngOf(fileOf(picture), size);

/** A drawing that stands alone as pixels, twice as many as it measures; throws where the browser does not let us draw. */
export const pngOf = async (svg: string, { width, height }: { width: number; height: number }): Promise<Blob> => {
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = new OffscreenCanvas(width * sharpness, height * sharpness);
  const paper = canvas.getContext('2d');
  if (!paper) throw new Error('This browser draws no pictures.');
  paper.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/png' });
};
