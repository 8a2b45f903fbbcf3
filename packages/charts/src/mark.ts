type Tag = 'circle' | 'g' | 'line' | 'path' | 'rect' | 'text';
export type Attributes = Readonly<Record<string, string | number>>;

/** One SVG element. Its attributes are named as React names them (`strokeWidth`); `svgOf` spells them as SVG does. */
export type Mark = { tag: Tag; attributes: Attributes; within: readonly (Mark | string)[] };

/** Marks on a sheet of `width` by `height` px, the first at the bottom. */
export type Drawing = { width: number; height: number; marks: readonly Mark[] };

export const mark = (tag: Tag, attributes: Attributes, ...within: readonly (Mark | string)[]): Mark => ({
  tag,
  attributes,
  within,
});
